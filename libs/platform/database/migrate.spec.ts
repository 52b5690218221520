import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { inScope, migrate, ownerDataSource, system, tenantDataSource } from '#platform';
import { createTestDatabase, type TestDatabase } from '#testing';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { schema } from '../../../apps/server/schema.js';

describe('migrating', () => {
  let test1: TestDatabase;
  let client: pg.Client;
  const owner = `spec_${randomUUID().slice(0, 8)}`;
  const database = `spec_${randomUUID().replaceAll('-', '')}`;

  beforeAll(async () => {
    test1 = await createTestDatabase();
    client = new pg.Client({ connectionString: test1.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.query(`drop database if exists ${database} with (force)`);
    await client.query(`drop role if exists ${owner}`);
    await client.end();
    await test1.close();
  });

  test('needs no rights but those of the database’s owner, where the server’s role was made for it', async () => {
    await client.query(`create role ${owner} login nosuperuser nocreaterole nobypassrls`);
    await client.query(`grant hearth_app to ${owner}`);
    await client.query(`create database ${database} owner ${owner}`);
    const address = new URL(test1.ownerUrl);
    address.pathname = `/${database}`;
    address.username = owner;
    const source = ownerDataSource(address.toString(), schema);
    const applied = await migrate(address.toString(), source);
    await source.destroy();
    expect(applied).toHaveLength(schema.migrations.length);

    const { dataSource, pool } = await tenantDataSource(address.toString(), 2, schema);
    const id = uuidv7();
    const insert = () => pool.query(`insert into communities (id, name, hosts, settings) values ($1, 'Ours', '{}', '{}')`, [id]);
    await inScope({ communityId: id, requestId: 'spec', actor: system }, insert);
    expect((await pool.query('select id from hearth_community_hosts()')).rows).toEqual([{ id }]);
    expect((await pool.query('select id from communities')).rows).toEqual([]);
    expect((await inScope({ communityId: id, requestId: 'spec', actor: system }, () => pool.query(`select * from hearth_jobs('dead', 1)`))).rows).toEqual([]);
    await dataSource.destroy();
  });

  test('waits for a database that is not there yet', async () => {
    const { searchParams, pathname, username } = new URL(test1.ownerUrl);
    const port = await freePort();
    const later = `postgresql://${username}@127.0.0.1:${port}${pathname}`;
    const source = ownerDataSource(later, schema);
    const migrated = migrate(later, source);
    await new Promise((ok) => setTimeout(ok, 700));
    const road = createServer((near) => {
      const far = connect(`${searchParams.get('host')}/.s.PGSQL.${searchParams.get('port')}`);
      near.pipe(far).pipe(near);
    }).listen(port, '127.0.0.1');
    expect(await migrated).toEqual([]);
    await source.destroy();
    road.close();
  });

  test('says at last that the database is not there', async () => {
    const nowhere = `postgresql://nobody@127.0.0.1:${await freePort()}/nothing`;
    await expect(migrate(nowhere, ownerDataSource(nowhere, schema), 100)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('does not wait where waiting changes nothing', async () => {
    const address = new URL(test1.ownerUrl);
    address.pathname = '/there_is_no_such_database';
    await expect(migrate(address.toString(), ownerDataSource(address.toString(), schema))).rejects.toMatchObject({ code: '3D000' });
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appRole, Database, migrate, ownerDataSource, tenantDataSource } from '#platform';
import { createTestApplication, testServerUrl } from '#testing';
import pg from 'pg';
import { schema } from '../../../apps/server/schema.js';
import { SetUps } from '../accounts/set-ups.js';
import { IdentityModule } from '../identity.module.js';
import { Communities } from './communities.js';

const name = `spec_${randomUUID().replaceAll('-', '')}`;

describe('a database whose owner is no superuser', () => {
  let server: pg.Client;
  let url: string;
  beforeAll(async () => {
    server = new pg.Client({ connectionString: testServerUrl() });
    await server.connect();
    await server.query(`create role ${name} login nosuperuser nobypassrls password 'plain'`);
    await server.query(`grant ${appRole} to ${name} with admin option`);
    await server.query(`create database ${name} owner ${name}`);
    const address = new URL(testServerUrl());
    Object.assign(address, { username: name, password: 'plain', pathname: `/${name}` });
    url = address.toString();
  });
  afterAll(async () => {
    await server.query(`drop database ${name} with (force)`);
    await server.query(`drop role ${name}`);
    await server.end();
  });

  test('is migrated, gets its community and serves it', async () => {
    const owner = ownerDataSource(url, schema);
    await migrate(url, owner);
    const listed = owner.query(`select current_user as name`);
    expect(await listed).toEqual([{ name }]);
    const { dataSource, pool } = await tenantDataSource(url, 4, schema);
    const app = await createTestApplication({ database: new Database(dataSource, pool), ownerUrl: url }, [IdentityModule]);
    const made = await app.get(Communities).ensureDefault();
    expect(app.get(Communities).byHost('localhost')).toEqual({ id: made.id });
    expect(await app.get(SetUps).link('http://localhost:3000')).toContain('token=');
    expect(await owner.query('select id from communities')).toEqual([{ id: made.id }]);
    expect(await owner.query('select 1 from one_time_tokens')).toEqual([]);
    await app.close();
    await dataSource.destroy();
    await owner.destroy();
  });
});

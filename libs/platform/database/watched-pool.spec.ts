import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { WatchedPool } from './watched-pool.js';

const backend = 'select pg_backend_pid() as pid';

describe('a pool that outlives its database', () => {
  let test1: TestDatabase;
  let pool: WatchedPool;
  beforeAll(async () => {
    test1 = await createTestDatabase();
    pool = new WatchedPool({ connectionString: test1.ownerUrl, max: 1, silence: 400 });
  });
  afterAll(async () => {
    await pool.end();
    await test1.close();
  });

  test('a connection that comes back in the middle of a transaction is not lent again', async () => {
    const client = await pool.connect();
    const first = await client.query<{ pid: number }>(backend);
    await client.query('begin');
    client.release();
    const second = await pool.query<{ pid: number }>(`${backend}, pg_current_xact_id_if_assigned() as transaction`);
    expect(second.rows[0]?.pid).not.toBe(first.rows[0]?.pid);
  });

  test('a connection that breaks between two statements fails the next one and nothing else', async () => {
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>(backend);
    const broken = new Promise((ok) => client.once('error', ok));
    const other = new WatchedPool({ connectionString: test1.ownerUrl, max: 1 });
    await other.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    await other.end();
    await broken;
    await expect(client.query('select 1')).rejects.toThrow('not queryable');
    client.release();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('a server that says nothing is given up, and the next connection works', async () => {
    await expect(pool.query('select pg_sleep(60)')).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('a connection that waits in the pool may be silent', async () => {
    const before = await pool.query<{ pid: number }>(backend);
    await new Promise((ok) => setTimeout(ok, 900));
    expect((await pool.query<{ pid: number }>(backend)).rows).toEqual(before.rows);
  });
});

describe('a transaction that asks for patience', () => {
  let test1: TestDatabase;
  beforeAll(async () => {
    test1 = await createTestDatabase();
  });
  afterAll(() => test1.close());
  const timeout = () => test1.database.one<{ statement_timeout: string }>('show statement_timeout');

  test('has it for its own statements alone', async () => {
    await test1.inCommunity(async () => {
      const usual = await timeout();
      const patient = await test1.database.tx.run(timeout, { patience: 600 });
      expect(patient).toEqual({ statement_timeout: '10min' });
      expect(usual).toEqual({ statement_timeout: '30s' });
      expect(await timeout()).toEqual(usual);
    });
  });
});

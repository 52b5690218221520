import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, statementsOf, type TestDatabase } from '#testing';
import pg from 'pg';
import { inTransaction, type LastStatement } from './in-transaction.js';
import type { Transaction } from './transaction.js';

const insert = 'insert into spec_rows (id) values ($1)';
const last = (id: number | string): LastStatement => [{ name: 'spec.insert', text: insert }, [id]];
const nothing = (): undefined => undefined;

describe('a transaction whose beginning and end travel with its statements', () => {
  let test1: TestDatabase;
  let owner: pg.Client;
  const run = (work: (transaction: Transaction) => Promise<unknown>, lastOf: () => LastStatement | undefined = nothing) =>
    test1.inCommunity(() => inTransaction(test1.database.dataSource, work, lastOf));
  const add = (id: number) => (transaction: Transaction) => transaction.query(insert, [id]);
  const kept = async () => (await owner.query<{ id: number }>('select id from spec_rows order by id')).rows.map(({ id }) => id);

  beforeAll(async () => {
    test1 = await createTestDatabase();
    owner = new pg.Client({ connectionString: test1.ownerUrl });
    await owner.connect();
    await owner.query('create table spec_rows (id int unique deferrable initially deferred); grant all on spec_rows to hearth_app');
  });
  beforeEach(() => owner.query('delete from spec_rows'));
  afterAll(async () => {
    await owner.end();
    await test1.close();
  });

  test('keeps what was written, the last statement too', async () => {
    await run(async () => undefined);
    const sent = await statementsOf(() => run(add(1), () => last(2)));
    expect(sent).toEqual(['begin', insert.slice(0, 60), 'spec.insert', 'commit']);
    expect(await kept()).toEqual([1, 2]);
  });

  test('is not seen by others before it ends', async () => {
    await run(async (transaction) => {
      await add(1)(transaction);
      expect(await kept()).toEqual([]);
    });
    expect(await kept()).toEqual([1]);
  });

  test('keeps nothing when the work fails', async () => {
    const failing = run(async (transaction) => {
      await add(1)(transaction);
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    expect(await kept()).toEqual([]);
  });

  test('is over for the server too when the work fails before its beginning was answered', async () => {
    await expect(run(() => Promise.reject(new Error('not allowed')))).rejects.toThrow('not allowed');
    const client = await test1.inCommunity(() => test1.database.pool.connect());
    await client.query('select 1');
    expect(client.getTransactionStatus()).toBe('I');
    client.release();
  });

  test('keeps nothing when a statement fails', async () => {
    await expect(run((transaction) => add(1)(transaction).then(() => transaction.query('select 1 / 0')))).rejects.toMatchObject({ code: '22012' });
    expect(await kept()).toEqual([]);
  });

  test('keeps nothing when the last statement fails, and says so', async () => {
    await expect(run(add(1), () => last('no number'))).rejects.toMatchObject({ code: '22P02' });
    expect(await kept()).toEqual([]);
  });

  test('keeps nothing when the commit fails, and says so', async () => {
    await expect(run((transaction) => add(1)(transaction).then(() => add(1)(transaction)))).rejects.toMatchObject({ code: '23505' });
    expect(await kept()).toEqual([]);
  });

  test('lets a transaction of the mapper within it be taken back alone', async () => {
    await run(async (transaction) => {
      await add(1)(transaction);
      await transaction.transaction((inner) => inner.query('select 1 / 0')).catch(() => undefined);
      await add(2)(transaction);
    });
    expect(await kept()).toEqual([1, 2]);
  });

  test('lends its connection to the next one, however it ended', async () => {
    const pid = async (transaction: Transaction) => (await transaction.query<{ pid: number }[]>('select pg_backend_pid() as pid'))[0]!.pid;
    const pids = new Set<number>();
    for (const fails of [false, true, false]) {
      await run(async (transaction) => {
        pids.add(await pid(transaction));
        if (fails) throw new Error('changed its mind');
      }).catch(() => undefined);
    }
    expect(pids.size).toBe(1);
  });

  test('fails where the connection breaks, and the next one works', async () => {
    const broken = run(async (transaction) => {
      const [{ pid }] = await transaction.query<[{ pid: number }]>('select pg_backend_pid() as pid');
      await owner.query('select pg_terminate_backend($1)', [pid]);
      await add(1)(transaction);
    });
    await expect(broken).rejects.toThrow();
    await run(add(2));
    expect(await kept()).toEqual([2]);
  });
});

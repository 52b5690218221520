import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import pg from 'pg';

let database: TestDatabase;
let adder: pg.Client;
let worker: pg.Client;

const job = (payload: object, key: string | null = 'a') => ({ task: 'spec.work', payload, key });
const add = (...jobs: object[]) => adder.query('select hearth_add_jobs($1::jsonb)', [JSON.stringify(jobs)]);
const waiting = async () =>
  (await adder.query<{ payload: object }>('select payload from graphile_worker._private_jobs where is_available order by id')).rows.map(({ payload }) => payload);

beforeAll(async () => {
  database = await createTestDatabase();
  [adder, worker] = [new pg.Client({ connectionString: database.ownerUrl }), new pg.Client({ connectionString: database.ownerUrl })];
  await Promise.all([adder.connect(), worker.connect()]);
});
afterAll(async () => {
  await Promise.all([adder.end(), worker.end()]);
  await database.close();
});
beforeEach(() => adder.query('delete from graphile_worker._private_jobs'));

test('a job without a key is added once', async () => {
  await add(job({ n: 1 }, null));
  expect(await waiting()).toEqual([{ n: 1 }]);
});

describe('a job with a key', () => {
  test('takes the place of the one that waits', async () => {
    await add(job({ n: 1 }), job({ n: 2 }, null));
    await add(job({ n: 3 }));
    expect(await waiting()).toEqual([{ n: 3 }, { n: 2 }]);
  });

  test('waits beside the one that runs', async () => {
    await add(job({ n: 1 }));
    await worker.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w'`);
    await add(job({ n: 2 }));
    expect(await waiting()).toEqual([{ n: 2 }]);
  });

  test('is not lost when the one that waits is taken at that very moment', async () => {
    await add(job({ n: 1 }));
    await worker.query('begin');
    await worker.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w'`);
    const added = add(job({ n: 2 }), job({ n: 3 }, 'b'));
    await expect(Promise.race([added, new Promise((ok) => setTimeout(ok, 200, 'waits'))])).resolves.toBe('waits');
    await worker.query('commit');
    await added;
    expect(await waiting()).toEqual(expect.arrayContaining([{ n: 2 }, { n: 3 }]));
  });

  const all = async () => (await adder.query<{ payload: object }>('select payload from graphile_worker._private_jobs order by id')).rows.map(({ payload }) => payload);
  const ends = {
    'its worker died': `select graphile_worker.force_unlock_workers('{w}')`,
    'it failed': `update graphile_worker._private_jobs set locked_at = null, locked_by = null, last_error = 'no' where locked_by = 'w'`,
  };
  test.each(Object.entries(ends))('does the work of the one that ran, which is not left as a dead job when %s', async (_, end) => {
    await add(job({ n: 1 }), job({ n: 2 }, null));
    await worker.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w', attempts = 1`);
    await add(job({ n: 3 }));
    expect(await all()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    await worker.query(end);
    expect(await all()).toEqual([{ n: 2 }, { n: 3 }]);
    expect(await waiting()).toEqual([{ n: 2 }, { n: 3 }]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, statementsOf, type TestDatabase } from '#testing';
import pg from 'pg';
import { WorkerPresence } from './presence.js';

const beatMs = 50;

describe('jobs of a worker that died', () => {
  let test1: TestDatabase;
  let owner: pg.Client;
  const presences: WorkerPresence[] = [];
  beforeAll(async () => {
    test1 = await createTestDatabase();
    owner = new pg.Client({ connectionString: test1.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await Promise.all(presences.map((presence) => presence.end()));
    await owner.end();
    await test1.close();
  });

  async function present(workers: string[]): Promise<WorkerPresence> {
    const presence = new WorkerPresence(test1.ownerUrl, () => undefined, beatMs);
    presences.push(presence);
    await presence.begin();
    await presence.hold(workers);
    return presence;
  }

  async function takeJob(worker: string): Promise<void> {
    await owner.query(`select graphile_worker.add_job('spec.work', queue_name := $1)`, [`queue-${worker}`]);
    await owner.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = $1 where locked_by is null`, [worker]);
    await owner.query(`update graphile_worker._private_job_queues set locked_at = now(), locked_by = $1 where queue_name = $2`, [worker, `queue-${worker}`]);
  }

  async function holders(): Promise<string[]> {
    const { rows } = await owner.query<{ locked_by: string }>('select locked_by from graphile_worker._private_jobs where locked_by is not null order by 1');
    return rows.map((row) => row.locked_by);
  }

  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((ok) => setTimeout(ok, beatMs));
  }

  test('go back to the queue, and those of living workers stay', async () => {
    await present(['watching']);
    const dying = await present(['dying']);
    for (const worker of ['watching', 'dying', 'killed long ago']) await takeJob(worker);
    await until(async () => (await holders()).length === 2);
    expect(await holders()).toEqual(['dying', 'watching']);
    await dying.end();
    await until(async () => (await holders()).length === 1);
    expect(await holders()).toEqual(['watching']);
    const { rows } = await owner.query(`select queue_name from graphile_worker._private_job_queues where locked_by is not null`);
    expect(rows).toEqual([{ queue_name: 'queue-watching' }]);
  });

  test('are looked for by statements that nobody counts as those of a request', async () => {
    await present(['watching too']);
    const beats = 4 * beatMs;
    expect(await statementsOf(() => new Promise((ok) => setTimeout(ok, beats)))).toEqual([]);
  });
});

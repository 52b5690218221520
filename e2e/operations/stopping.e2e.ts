import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { LiveClient } from '../../libs/testing/live-client.js';
import { Cluster } from './cluster.js';
import { setUpCommunity, through, type SmallCommunity } from './community.js';
import { ServerProcess } from './server-process.js';
import { soon } from '../support/people.js';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await Cluster.start();
});
afterAll(() => cluster?.remove());

/** Holds a row so that whoever writes it waits. */
async function hold(table: string, id: string): Promise<{ letGo(): Promise<void> }> {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query('begin');
  await client.query(`select from ${table} where id = $1 for update`, [id]);
  return {
    letGo: async () => {
      await client.query('rollback');
      await client.end();
    },
  };
}

async function waits(text: string): Promise<void> {
  for (;;) {
    const waiting = await cluster.query(`select from pg_stat_activity where wait_event_type = 'Lock' and query like $1`, [`%${text}%`]);
    if (waiting.length > 0) return;
    await pause(50);
  }
}

describe('a server that is told to stop', () => {
  let server: ServerProcess;
  let next: ServerProcess | undefined;
  let community: SmallCommunity;
  beforeAll(async () => {
    server = await ServerProcess.start({ DATABASE_URL: cluster.url });
    community = await setUpCommunity(server);
  });
  afterAll(() => Promise.all([server?.end('SIGKILL'), next?.end('SIGKILL')]));

  it('finishes the request and the job that run, closes sockets, refuses newcomers and ends in ten seconds', async () => {
    const { owner, topic, topicId } = community;
    const page = await LiveClient.open(server.url, owner.who);
    const member = await hold('members', owner.who!.id);
    const job = owner.post(`topics/${topic}/replies`, { body: 'This reply makes a job that counts.' });
    expect((await job).status).toBe(201);
    await waits('from members m where');
    const heldTopic = await hold('topics', topicId);
    const answer = owner.post(`topics/${topic}/replies`, { body: 'This reply is slow.' });
    await waits('topics');

    const ended = server.end('SIGTERM');
    const refuses = () => fetch(`${server.url}/health/live`).then(() => false, () => true);
    expect(await soon(refuses, (refused) => refused)).toBe(true);
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow('fetch failed');
    expect(server.isRunning).toBe(true);
    await heldTopic.letGo();
    await member.letGo();

    const { status, headers } = await answer;
    expect([status, headers.get('connection')]).toEqual([201, 'close']);
    // One that is not done within its ten seconds ends itself with another code.
    expect(await ended).toBe(0);
    await page.isClosed();
    expect(await cluster.query(`select from graphile_worker.jobs where locked_by is not null`)).toEqual([]);
    const [{ kept }] = await cluster.query<{ kept: number }>(`select count(*)::int as kept from posts where source like 'This reply%'`) as [{ kept: number }];
    expect(kept).toBe(2);
  });

  it('does not wait for ever: what is stuck is cut off, and the job, or the one in its place, is taken up by the next worker', async () => {
    const stuck = await ServerProcess.start({ DATABASE_URL: cluster.url });
    const owner = through(stuck, community.owner);
    const member = await hold('members', community.owner.who!.id);
    expect((await owner.post(`topics/${community.topic}/replies`, { body: 'Its job gets stuck.' })).status).toBe(201);
    await waits('from members m where');
    expect((await owner.post(`topics/${community.topic}/replies`, { body: 'Its job takes the place of the one that is stuck.' })).status).toBe(201);
    const left = () => cluster.query(`select task_identifier, attempts, run_at, locked_at, last_error from graphile_worker.jobs where task_identifier not like 'each-community:%'`);
    const asked = Date.now();
    // By itself, while what it waits for is still held: within its ten seconds, and as many for a slow machine.
    expect(await stuck.end('SIGTERM')).not.toBeNull();
    expect(Date.now() - asked).toBeLessThan(20_000);
    expect(await left()).not.toEqual([]);
    await member.letGo();

    next = await ServerProcess.start({ DATABASE_URL: cluster.url });
    // A job gives up after ten seconds of waiting for the row, and is tried again later each time: after the fourth a minute later.
    for (let tries = 0; tries < 750 && (await left()).length > 0; tries += 1) await pause(200);
    expect(await left()).toEqual([]);
    expect(await next.end('SIGTERM')).toBe(0);
  });
});

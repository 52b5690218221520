import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { Settling } from '../ledger/settling.js';
import { isSound, Replay, type Comparison } from './replay.js';

let server: TestServer;
let owner: pg.Client;
let answerer: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  const admin = await server.member('admin');
  answerer = await server.member();
  await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support', downvotes: true });
  const topic = (await admin.post('topics', { space: 'mesh', title: 'Drift node drops to 2.4 GHz at night', body: 'Every night.' })).body;
  const answer = (await answerer.post(`topics/${topic.number}/replies`, { body: 'Pin the backhaul to channel 44.' })).body;
  await owner.query(
    `insert into votes (community_id, id, post_id, kind, created_at)
     select $1, gen_random_uuid(), $2, case when n % 7 = 0 then 'downvote' else 'kudos' end, timestamptz '2026-03-01T00:00:00Z' + n / 30 * interval '1 day' + n % 3 * interval '1 hour' from generate_series(1, 90) n`,
    [server.communityId, answer.id],
  );
  await inCommunity(() => server.app.get(Settling).settleAll());
  await owner.query(`delete from votes where id in (select id from votes order by id limit 20)`);
  await inCommunity(() => server.app.get(Settling).settleAll());
  await admin.put(`topics/${topic.number}/solution`, { postId: answer.id });
  await server.jobsDone();
});
afterAll(async () => {
  await owner.end();
  await server.close();
});

const inCommunity = <Result>(work: () => Promise<Result>): Promise<Result> => server.inCommunity(work);
const check = (): Promise<Comparison> => inCommunity(() => server.app.get(Replay).check());
const rebuild = (): Promise<number> => inCommunity(() => server.app.get(Replay).rebuild());

test('a replay gives the rows, days and balances that were kept as things happened', async () => {
  const comparison = await check();
  expect(comparison).toMatchObject({ rows: 90 + 20 + 2, members: 2, unexplained: 0, different: [] });
  expect(isSound(comparison)).toBe(true);
  expect(await rebuild()).toBe(0);
});

test('a balance that differs is found and corrected', async () => {
  await owner.query(`update members set reputation = reputation + 1 where id = $1`, [answerer.who!.id]);
  const comparison = await check();
  expect(isSound(comparison)).toBe(false);
  expect(comparison.different).toEqual([answerer.who!.id]);
  expect(await rebuild()).toBe(1);
  expect(isSound(await check())).toBe(true);
});

test('a day that differs is found and corrected', async () => {
  await owner.query(`update reputation_days set applied = applied - 3 where member_id = $1`, [answerer.who!.id]);
  expect(isSound(await check())).toBe(false);
  await rebuild();
  expect(isSound(await check())).toBe(true);
});

test('a row with other points than its rule gives is found', async () => {
  await owner.query('begin');
  await owner.query(`update reputation_ledger set points = 11 where id = (select id from reputation_ledger where points = 10 limit 1)`);
  await owner.query('commit');
  expect(isSound(await check())).toBe(false);
  await owner.query(`update reputation_ledger set points = 10 where points = 11`);
  expect(isSound(await check())).toBe(true);
});

test('a row that no rule explains is found', async () => {
  const id = uuidv7();
  await owner.query(
    `insert into reputation_ledger (community_id, id, member_id, kind, cause_id, points, capped, occurred_at, counted_on, rule_version) values ($1, $2, $3, 'gift', $2, 500, false, now(), now(), 1)`,
    [server.communityId, id, answerer.who!.id],
  );
  expect(await check()).toMatchObject({ unexplained: 1 });
  await owner.query(`delete from reputation_ledger where id = $1`, [id]);
});

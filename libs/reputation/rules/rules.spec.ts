import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LedgerKind, type LedgerEntry, type PointRules } from '#contracts';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import type { RoleName } from '#contracts';
import { Signals } from '#platform';
import { Settling } from '../ledger/settling.js';
import { isSound, Replay } from '../replay/replay.js';
import { defaultRules } from './rules.js';

let server: TestServer;
let admin: ApiClient;
let asker: ApiClient;
let answerer: ApiClient;
let answerId: string;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  [asker, answerer] = [await server.member(), await server.member()];
  await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' });
  const topic = (await asker.post('topics', { space: 'mesh', title: 'Which channel near an airport', body: 'Radar.' })).body;
  answerId = (await answerer.post(`topics/${topic.number}/replies`, { body: 'Forty-four.' })).body.id;
  await kudosAt(new Date().toISOString());
});
afterAll(() => server.close());

const dayMs = 24 * 60 * 60_000;
const tomorrow = (): string => new Date(Date.now() + dayMs).toISOString().slice(0, 10);
const amounts = (change: Partial<Record<LedgerKind, number>>, dailyCap = defaultRules.dailyCap) => ({ dailyCap, points: { ...defaultRules.points, ...change } });

async function kudosAt(at: string): Promise<number> {
  return server.inCommunity(async () => {
    await server.database.query(`insert into votes (community_id, id, post_id, kind, created_at) values ($1, gen_random_uuid(), $2, 'kudos', $3)`, [server.communityId, answerId, at]);
    return server.app.get(Settling).settleAll();
  });
}
const ledger = async (): Promise<[number, number][]> => (await server.guest.get(`members/${answerer.who!.handle}/reputation?explain=1`)).body.ledger.items.map(({ applied, ruleVersion }: LedgerEntry) => [applied, ruleVersion]);
const published = async (): Promise<PointRules[]> => (await server.guest.get('reputation/rules')).body.items;

describe('the amounts', () => {
  test.each<[RoleName | 'guest', number]>([
    ['guest', 401],
    ['member', 403],
    ['superuser', 403],
    ['moderator', 403],
    ['staff', 403],
  ])('are not published by a %s', async (role, status) => {
    const by = role === 'guest' ? server.guest : await server.member(role);
    expect((await by.post('reputation/rules', amounts({}))).status).toBe(status);
    expect(await published()).toHaveLength(1);
  });

  test.each<[string, object]>([
    ['a fraction', amounts({ 'answer.kudos': 2.5 })],
    ['too much', amounts({ 'answer.kudos': 1_001 })],
    ['a cap below nothing', amounts({}, -1)],
    ['a kind that there is not', amounts({ ['answer.bought' as LedgerKind]: 5 })],
    ['a kind left out', { dailyCap: 200, points: { 'answer.kudos': 10 } }],
  ])('are refused with %s', async (_name, input) => {
    expect((await admin.post('reputation/rules', input)).status).toBe(400);
    expect(await published()).toHaveLength(1);
  });

  test('that are new hold from the next UTC day; what was earned keeps its version and its points', async () => {
    expect(await ledger()).toEqual([[10, 1]]);
    const { status, body } = await admin.post<PointRules>('reputation/rules', amounts({ 'answer.kudos': 7 }, 100));
    expect(status).toBe(201);
    expect(body).toMatchObject({ version: 2, validFrom: tomorrow(), dailyCap: 100 });
    expect((await published()).map(({ version, validFrom }) => [version, validFrom])).toEqual([[2, tomorrow()], [1, null]]);
    expect(await server.inCommunity(() => server.app.get(Settling).settleAll())).toBe(0);
    await kudosAt(new Date().toISOString());
    expect(await ledger()).toEqual([[10, 1], [10, 1]]);
    await kudosAt(`${tomorrow()}T00:00:00Z`);
    expect(await ledger()).toEqual([[7, 2], [10, 1], [10, 1]]);
    expect(isSound(await server.inCommunity(() => server.app.get(Replay).check()))).toBe(true);
  });

  test('sent twice are one version; of two on a day the later one holds', async () => {
    const before = (await published()).length;
    const send = () => admin.post<PointRules>('reputation/rules', amounts({ 'answer.kudos': 3 }), { 'idempotency-key': 'points-1' });
    expect((await send()).body).toEqual((await send()).body);
    expect(await published()).toHaveLength(before + 1);
    await kudosAt(`${tomorrow()}T10:00:00Z`);
    expect((await ledger())[0]).toEqual([3, before + 1]);
  });

  test('of a version that knows a kind less give for it what the first version gives', async () => {
    const { 'edit.accepted': _unknown, ...points } = defaultRules.points;
    const version = (await published())[0]!.version + 1;
    await server.inCommunity(async () => {
      await server.database.query(`insert into reputation_rules (community_id, version, valid_from, rules) values ($1, $2, $3, $4)`, [server.communityId, version, tomorrow(), { dailyCap: 200, points }]);
      await server.app.get(Signals).send('reputation-rules.changed', server.communityId);
    });
    expect((await published())[0]!.points.find(({ kind }) => kind === 'edit.accepted')).toEqual({ kind: 'edit.accepted', points: 2, capped: false });
  });

  test('published by two at once are two versions', async () => {
    const before = (await published()).length;
    const answers = await Promise.all([admin.post('reputation/rules', amounts({})), admin.post('reputation/rules', amounts({}))]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await published()).toHaveLength(before + 2);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Badge, BadgeAward, BadgeHolder, Condition, MemberBadges } from '#contracts';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { meets, metricsIn } from '../conditions/conditions.js';
import { Measuring } from '../metrics/measuring.js';
import { metrics } from '../metrics/metrics.js';
import { assertMetricsExist } from './awarding.js';
import { badges, type BadgeDefinition } from './badges.js';
import { earnedBy } from './earned.js';

/** Numbers that count how much somebody does, whatever others think of it. */
const volume = ['posts', 'answers', 'questions', 'comments', 'replies', 'edits', 'active-days', 'topics-read', 'posts-read', 'kudos-given', 'first-answers', 'answer-days'];

/** Numbers that just fulfil a condition. */
const fulfilling = (condition: Condition): Record<string, number> =>
  Object.fromEntries(('any' in condition ? condition.any : condition.all).flatMap((part) => ('any' in part ? part.any : 'all' in part ? part.all : [part])).map((one) => [one.metric, 'atLeast' in one ? one.atLeast : one.atMost]));

describe('the list of badges', () => {
  test('has at least thirty, each under a key and a name of its own', () => {
    expect(badges.length).toBeGreaterThanOrEqual(30);
    expect(new Set(badges.map(({ key }) => key)).size).toBe(badges.length);
    expect(new Set(badges.map(({ name }) => name)).size).toBe(badges.length);
  });

  test.each(badges.map((badge): [string, BadgeDefinition] => [badge.key, badge]))('%s', (key, { text, tiers }) => {
    expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(text).toMatch(/^[A-Z].{15,140}\.$/);
    expect(tiers).toHaveLength(3);
    for (const [at, tier] of tiers.entries()) {
      const used = metricsIn(tier);
      expect(used.filter((metric) => metrics.get(metric)!.personal)).toEqual([]);
      expect(used.filter((metric) => volume.includes(metric))).toEqual([]);
      const just = fulfilling(tier);
      expect(tiers.map((other) => meets(other, just))).toEqual(tiers.map((_, other) => other <= at));
    }
  });

  test('a condition over a number that nobody counts stops the server', () => {
    expect(() => assertMetricsExist([['The badge gold', 'solutions'], ['The badge silver', 'sighs']])).toThrow('The badge silver counts sighs, which is no metric.');
    expect(() => assertMetricsExist([['The badge gold', 'solutions']])).not.toThrow();
  });

  test('what everyone may see earns a badge before everyone’s eyes, what members see before theirs, and the rest none', () => {
    const solved = (count: number) => ({ 'revivals-solved': count });
    expect(earnedBy({ everyone: solved(1), members: solved(5) })).toEqual([
      { badge: 'rescuer', tier: 1, audience: 1 },
      { badge: 'rescuer', tier: 2, audience: 2 },
    ]);
    expect(earnedBy({ everyone: {}, members: {} })).toEqual([]);
  });
});

let server: TestServer;
let admin: ApiClient;
let asker: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  asker = await server.member();
  for (const [slug, visibility] of [['mesh', 'public'], ['inside', 'members'], ['vault', 'private']]) {
    expect((await admin.post('spaces', { name: slug, slug, kind: 'support', visibility })).status).toBe(201);
  }
});
afterAll(() => server.close());

/** A solution to a question that is a week and a day old. */
async function rescue(by: ApiClient, space = 'mesh', askedBy = asker): Promise<string> {
  const { number } = (await askedBy.post('topics', { space, title: 'Drift node drops to 2.4 GHz at night', body: 'Every night.' })).body;
  await server.inCommunity(() => server.database.query(`update topics set created_at = created_at - interval '8 days' where number = $1`, [number]));
  const { id } = (await by.post(`topics/${number}/replies`, { body: 'Pin the backhaul to channel 44.' })).body;
  expect((await askedBy.put(`topics/${number}/solution`, { postId: id })).status).toBe(204);
  await server.jobsDone();
  return id;
}

const badgesOf = async (of: ApiClient, by: ApiClient): Promise<MemberBadges> => (await by.get(`members/${of.who!.handle}/badges`)).body;
const awardsOf = async (of: ApiClient, by: ApiClient = server.guest): Promise<[string, number][]> => (await badgesOf(of, by)).awards.map(({ badge, tier }): [string, number] => [badge, tier]).filter(([badge]) => badge === 'rescuer');
const newFor = async (by: ApiClient): Promise<string[]> => (await by.get('me/new-badges')).body.items.map(({ badge }: BadgeAward) => badge);

test('a badge is given as soon as it is earned, once, and told once', async () => {
  const helper = await server.member();
  expect(await newFor(helper)).toEqual([]);
  await rescue(helper);
  expect(await awardsOf(helper)).toEqual([['rescuer', 1]]);
  expect(await newFor(helper)).toContain('rescuer');
  expect(await newFor(asker)).not.toContain('rescuer');
  const [{ awardedAt } = { awardedAt: '' }] = (await badgesOf(helper, server.guest)).awards;
  await server.inCommunity(() => server.app.get(Measuring).measureAll());
  expect((await badgesOf(helper, server.guest)).awards.find(({ badge }) => badge === 'rescuer')).toMatchObject({ name: 'Rescuer', icon: 'undo', awardedAt });
  expect((await helper.post('me/new-badges/seen')).status).toBe(204);
  expect(await newFor(helper)).toEqual([]);
  expect((await server.guest.post('me/new-badges/seen')).status).toBe(401);
});

test('the way to the next tier is shown, the nearest badge first', async () => {
  const helper = await server.member();
  await rescue(helper);
  await rescue(helper);
  const { progress } = await badgesOf(helper, helper);
  expect(progress.find(({ badge }) => badge === 'rescuer')).toEqual({
    badge: 'rescuer',
    kind: 'reviving',
    icon: 'undo',
    name: 'Rescuer',
    text: 'Solved questions that were asked more than a week before.',
    tier: 2,
    terms: [{ metric: 'revivals-solved', name: 'Old questions solved', unit: 'count', atLeast: 5, atMost: null, value: 2, met: false, group: null }],
    fraction: 0.4,
  });
  expect(progress.map(({ fraction }) => fraction)).toEqual(progress.map(({ fraction }) => fraction).sort((a, b) => b - a));
});

test('a badge stays when the answer that earned it goes', async () => {
  const helper = await server.member();
  const id = await rescue(helper);
  await admin.delete(`posts/${id}`);
  await server.jobsDone();
  expect((await server.guest.get(`members/${helper.who!.handle}/metrics`)).body.items.find(({ key }: { key: string }) => key === 'revivals-solved').value).toBe(0);
  expect(await awardsOf(helper)).toEqual([['rescuer', 1]]);
});

test('a badge tells nothing of spaces that the reader may not see', async () => {
  const helper = await server.member();
  const insider = await server.member('staff');
  await rescue(helper, 'inside');
  await rescue(insider, 'vault', admin);
  expect(await awardsOf(helper, server.guest)).toEqual([]);
  expect(await awardsOf(helper, asker)).toEqual([['rescuer', 1]]);
  for (const by of [server.guest, asker, insider, admin]) expect(await awardsOf(insider, by)).toEqual([]);
  const holders = async (by: ApiClient) => (await by.get('badges/rescuer/members')).body.items.map(({ member }: BadgeHolder) => member.handle);
  expect(await holders(server.guest)).not.toContain(helper.who!.handle);
  expect(await holders(asker)).toContain(helper.who!.handle);
  await rescue(helper);
  expect(await awardsOf(helper, server.guest)).toEqual([['rescuer', 1]]);
});

test('all badges are listed with how many have each, and each with who has it, page by page', async () => {
  const fresh = await startTestServer();
  try {
    const owner = await fresh.member('admin');
    await owner.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' });
    const helpers = await Promise.all([1, 2, 3].map(() => fresh.member()));
    await fresh.inCommunity(async () => {
      for (const [at, { who }] of helpers.entries()) {
        for (let tier = 1; tier <= at + 1; tier += 1) {
          await fresh.database.query(`insert into badge_awards (community_id, member_id, badge, tier, audience, awarded_at) values ($1, $2, 'rescuer', $3, 1, timestamptz '2026-03-01' + $4 * interval '1 day')`, [fresh.communityId, who!.id, tier, at * 5 + tier]);
        }
      }
    });
    const items: Badge[] = (await fresh.guest.get('badges')).body.items;
    expect(items).toHaveLength(badges.length);
    expect(items.find(({ key }) => key === 'rescuer')).toMatchObject({
      holders: 3,
      tiers: [3, 2, 1].map((count, at) => ({ condition: badges.find(({ key }) => key === 'rescuer')!.tiers[at], terms: [{ metric: 'revivals-solved', name: 'Old questions solved', unit: 'count', atLeast: [1, 5, 25][at] }], holders: count })),
    });
    expect((await fresh.guest.get('badges/rescuer')).body).toMatchObject({ name: 'Rescuer', holders: 3 });
    const first = (await fresh.guest.get('badges/rescuer/members?limit=2')).body;
    const rest = (await fresh.guest.get(`badges/rescuer/members?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items].map(({ member, tier }: BadgeHolder) => [member.handle, tier])).toEqual([2, 1, 0].map((at) => [helpers[at]!.who!.handle, at + 1]));
    expect(rest.nextCursor).toBeNull();
    expect((await fresh.guest.get('badges/nothing')).status).toBe(404);
    expect((await fresh.guest.get('badges/nothing/members')).status).toBe(404);
  } finally {
    await fresh.close();
  }
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultRanks, rankMetrics, Ranks } from '#contracts';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import type { MetricValues } from '../metrics/metric-values.js';
import { metrics } from '../metrics/metrics.js';
import { rankFor } from './ranks.js';

const ranks = Ranks.parse(defaultRanks);

describe('the rank of a member', () => {
  test.each<[string, MetricValues, string, string | null]>([
    ['who has done nothing', {}, 'newcomer', 'regular'],
    ['whose balance is below nothing', { reputation: -20 }, 'newcomer', 'regular'],
    ['one point short', { reputation: 49 }, 'newcomer', 'regular'],
    ['at the range', { reputation: 50 }, 'regular', 'contributor'],
    ['with the points but not the months', { reputation: 900, 'active-months': 1 }, 'regular', 'contributor'],
    ['with both', { reputation: 900, 'active-months': 2 }, 'contributor', 'mentor'],
    ['with the points of a higher range', { reputation: 5_000, 'active-months': 7, 'solutions-by-others': 12 }, 'mentor', 'expert'],
    ['at the top', { reputation: 10_000, 'active-months': 12, 'solutions-by-others': 200 }, 'luminary', null],
  ])('%s', (_who, values, rank, next) => {
    const found = rankFor(ranks, values);
    expect([found.rank.key, found.next?.key ?? null]).toEqual([rank, next]);
  });

  test('asks for numbers that are counted and that everybody may know', () => {
    expect(rankMetrics.filter((key) => metrics.get(key)?.personal !== undefined || !metrics.has(key))).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['no ranks at all', []],
    ['two of one key', [{ key: 'one', reputation: 0 }, { key: 'one', reputation: 10 }]],
    ['a range that is not above the one below', [{ key: 'one', reputation: 0 }, { key: 'two', reputation: 0 }]],
    ['a first rank that takes something', [{ key: 'one', reputation: 0, besides: [{ metric: 'solutions', atLeast: 1 }] }]],
    ['a number that nobody counts', [{ key: 'one', reputation: 0 }, { key: 'two', reputation: 10, besides: [{ metric: 'sighs', atLeast: 1 }] }]],
    ['a number that is personal', [{ key: 'one', reputation: 0 }, { key: 'two', reputation: 10, besides: [{ metric: 'posts-read', atLeast: 1 }] }]],
  ])('a community cannot have %s', (_what, given) => {
    expect(Ranks.safeParse(given).success).toBe(false);
  });
});

let server: TestServer;
let admin: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  member = await server.member();
});
afterAll(() => server.close());

const rankOf = async (by: ApiClient) => (await by.get(`members/${member.who!.handle}/rank`)).body;

async function keep(scope: 'everyone' | 'members', values: MetricValues): Promise<void> {
  await server.inCommunity(() =>
    server.database.query(
      `insert into member_metrics (community_id, member_id, ${scope}) values ($1, $2, $3) on conflict (community_id, member_id) do update set ${scope} = excluded.${scope}`,
      [server.communityId, member.who!.id, JSON.stringify(values)],
    ),
  );
}

test('the API tells it with what the next one takes', async () => {
  await keep('everyone', { reputation: 120, 'active-months': 1 });
  expect(await rankOf(server.guest)).toMatchObject({
    rank: { key: 'regular' },
    next: {
      key: 'contributor',
      terms: [
        { metric: 'reputation', unit: 'points', atLeast: 250, value: 120, met: false },
        { metric: 'active-months', unit: 'months', atLeast: 2, value: 1, met: false },
      ],
    },
  });
  expect((await server.guest.get('members/nobody-here/rank')).status).toBe(404);
});

test('guests see a rank that tells nothing of spaces for members', async () => {
  await keep('everyone', { reputation: 300, 'active-months': 1 });
  await keep('members', { reputation: 300, 'active-months': 2 });
  expect((await rankOf(server.guest)).rank.key).toBe('regular');
  expect((await rankOf(member)).rank.key).toBe('contributor');
});

test('an admin changes the ranks, and they hold at once', async () => {
  const changed = [{ key: 'spark', names: { fr: 'Étincelle' }, reputation: 0 }, { key: 'fire', names: { fr: 'Feu' }, reputation: 300 }];
  expect((await admin.patch('admin/community', { settings: { ranks: changed } })).status).toBe(200);
  expect(await rankOf(server.guest)).toMatchObject({ rank: { key: 'fire', names: { fr: 'Feu' } }, next: null });
  const refused = await admin.patch('admin/community', { settings: { ranks: [changed[1], changed[0]] } });
  expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'settings.ranks.1.reputation']);
  expect((await member.patch('admin/community', { settings: { ranks: changed } })).status).toBe(403);
});

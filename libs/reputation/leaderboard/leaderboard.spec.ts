import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Leaderboard } from '#contracts';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { Settling } from '../ledger/settling.js';

let server: TestServer;
let admin: ApiClient;
let asker: ApiClient;
let first: ApiClient;
let second: ApiClient;
let third: ApiClient;
let employee: ApiClient;

const day = 24 * 60 * 60_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * day).toISOString();

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  employee = await server.member('staff');
  [asker, first, second, third] = [await server.member(), await server.member(), await server.member(), await server.member()];
  for (const space of [{ name: 'Mesh', slug: 'mesh', kind: 'support' }, { name: 'Speed', slug: 'speed', kind: 'support' }, { name: 'Vault', slug: 'vault', kind: 'support', visibility: 'private' }]) {
    expect((await admin.post('spaces', space)).status).toBe(201);
  }
  await earned(first, { kudos: 5, at: daysAgo(0), space: 'mesh', tags: ['radio'] });
  await earned(second, { kudos: 3, at: daysAgo(20), space: 'speed', tags: ['radio'] });
  await earned(second, { kudos: 30, at: daysAgo(60), space: 'mesh', tags: ['cables'] });
  await earned(third, { kudos: 3, at: daysAgo(2), space: 'speed', tags: ['cables'] });
  await earned(employee, { kudos: 9, at: daysAgo(1), space: 'mesh', tags: ['radio'] });
  await earned(admin, { kudos: 4, at: daysAgo(1), space: 'vault', tags: ['hidden'], by: admin });
});
afterAll(() => server.close());

interface Earned {
  kudos: number;
  at: string;
  space: string;
  tags: string[];
  by?: ApiClient;
}

async function earned(who: ApiClient, { kudos, at, space, tags, by = asker }: Earned): Promise<void> {
  const topic = (await by.post('topics', { space, title: 'Which channel near an airport', body: 'Radar.', tags })).body;
  const answer = (await who.post(`topics/${topic.number}/replies`, { body: 'Forty-four.' })).body;
  await server.inCommunity(async () => {
    await server.database.query(`insert into votes (community_id, id, post_id, kind, created_at) select $1, gen_random_uuid(), $2, 'kudos', $3 from generate_series(1, $4::int)`, [server.communityId, answer.id, at, kudos]);
    await server.app.get(Settling).settleAll();
  });
}

async function board(query = '', by = server.guest): Promise<[string, number, number][]> {
  const { status, body } = await by.get<Leaderboard>(`leaderboard?${query}`);
  expect(status).toBe(200);
  return body.items.map(({ member, points, place }) => [member.handle, points, place]);
}
const handle = (of: ApiClient): string => of.who!.handle;

describe('a leaderboard', () => {
  test.each([
    ['week', () => [[handle(first), 50, 1], [handle(third), 30, 2]]],
    ['month', () => [[handle(first), 50, 1], [handle(second), 30, 2], [handle(third), 30, 2]].sort(byPointsThenId)],
    ['all', () => [[handle(second), 230, 1], [handle(first), 50, 2], [handle(third), 30, 3]]],
  ])('of a %s counts its points, and equals share a place', async (period, expected) => {
    expect((await board(`period=${period}`)).sort(byPointsThenId)).toEqual(expected());
  });

  test('of a space or a tag counts what was earned there, after the daily cap', async () => {
    expect(await board('period=all&space=mesh')).toEqual([[handle(second), 200, 1], [handle(first), 50, 2]]);
    expect(await board('period=quarter&tag=cables')).toEqual([[handle(second), 200, 1], [handle(third), 30, 2]]);
    expect(await board('period=month&tag=radio&space=speed')).toEqual([[handle(second), 30, 1]]);
  });

  test('lists staff apart', async () => {
    expect((await board('period=week&who=staff&space=mesh'))).toEqual([[handle(employee), 90, 1]]);
  });

  test('tells nothing of a space that the reader may not see', async () => {
    expect((await server.guest.get('leaderboard?space=vault')).status).toBe(404);
    expect((await admin.get('leaderboard?space=vault')).status).toBe(200);
    expect((await server.guest.get('leaderboard?tag=hidden&who=staff')).status).toBe(404);
    expect(await board('tag=hidden&who=staff', admin)).toEqual([[handle(admin), 40, 1]]);
  });

  test('goes on where a page ended', async () => {
    const whole = await board('period=all');
    const paged: [string, number, number][] = [];
    for (let cursor = ''; ; ) {
      const { body } = await server.guest.get<Leaderboard>(`leaderboard?period=all&limit=1${cursor}`);
      paged.push(...body.items.map(({ member, points, place }): [string, number, number] => [member.handle, points, place]));
      if (!body.nextCursor) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(paged).toEqual(whole);
    expect((await server.guest.get('leaderboard?cursor=nonsense')).status).toBe(400);
  });

  test('leaves out who does not want to be named', async () => {
    expect((await third.patch('me', { onLeaderboards: false })).status).toBe(200);
    expect((await board('period=week')).map(([name]) => name)).toEqual([handle(first)]);
    await third.patch('me', { onLeaderboards: true });
    expect((await board('period=week')).map(([name]) => name)).toEqual([handle(first), handle(third)]);
  });
});

function byPointsThenId(one: (string | number)[], other: (string | number)[]): number {
  return Number(other[1]) - Number(one[1]) || String(one[0]).localeCompare(String(other[0]));
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { TrustNight } from '../levels/night.js';

let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin', { trustLevel: 2 });
  await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' });
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
/** What a trial counted, with who would have another level. */
async function attempt(settings: object) {
  expect((await admin.post('admin/trust/trial', { settings })).status).toBe(202);
  await server.jobsDone();
  const [run, people] = await Promise.all(['', '/people?limit=100'].map(async (path) => (await admin.get(`admin/trust/trial${path}`)).body));
  expect(run).toMatchObject({ state: 'done', progress: 1 });
  return { ...run.result, people: people.items };
}
async function read(member: ApiClient, { topics = 6, posts = 40, minutes = 12, days = 2 } = {}): Promise<void> {
  await sql('insert into readers (community_id, member_id, topics_entered, posts_read, seconds, days_visited, reported_at) values ($1, $2, $3, $4, $5, $6, now())', member.who!.id, topics, posts, minutes * 60, days);
}
const people = (trial: { people: { member: { handle: string } }[] }) => trial.people.map(({ member: { handle } }) => handle);
const privilege = (trial: { privileges: { privilege: string }[] }, name: string) => trial.privileges.find((one) => one.privilege === name);

describe('trust levels, tried', () => {
  let slow: ApiClient;
  let regular: ApiClient;

  beforeAll(async () => {
    slow = await server.member('member', { trustLevel: 0, handle: 'slow' });
    await read(slow, { minutes: 5 });
    regular = await server.member('member', { trustLevel: 3, handle: 'regular' });
    await read(regular, { topics: 300, posts: 900, minutes: 900, days: 90 });
    await sql('update trust_standings set since = now() - interval \'20 days\' where community_id = $1 and member_id = $2', regular.who!.id);
    await sql('insert into reading_days select $1, $2, current_date - d, 3, 10, 60 from generate_series(1, 60::int) d', regular.who!.id);
  });

  test('under the rules in force nobody moves', async () => {
    const { members, levels, rising, falling, people: moved } = await attempt({});
    expect({ rising, falling, moved }).toEqual({ rising: 0, falling: 0, moved: [] });
    expect(levels.map(({ now, then }: { now: number; then: number }) => now - then)).toEqual([0, 0, 0, 0, 0]);
    expect(levels.reduce((sum: number, { now }: { now: number }) => sum + now, 0)).toBe(members);
  });

  test('who would rise is named, with what is missing until then', async () => {
    const trial = await attempt({ trust: { level1: { minutesRead: 4 } } });
    expect(trial).toMatchObject({ rising: 1, falling: 0, people: [{ member: { handle: 'slow' }, now: 0, then: 1, missing: [{ metric: 'minutesRead', have: 5, need: 10, met: false }] }] });
    expect(trial.levels.slice(0, 2)).toEqual([{ level: 0, now: 1, then: 0 }, { level: 1, now: expect.any(Number), then: trial.levels[1].now + 1 }]);
  });

  test('who would fall, with what they miss; levels 1 and 2 are not lost', async () => {
    const easy = { trust: { level2: { kudosGiven: 0, kudosReceived: 0, topicsRepliedIn: 0 }, level3: { recentTopicsRepliedIn: 0, recentKudosGiven: 0, recentKudosReceived: 0, recentKudosGivers: 0, recentKudosDays: 0, recentTopicsViewedPercent: 0, recentPostsReadPercent: 0 } } };
    await admin.patch('admin/community', { settings: easy });
    expect(people(await attempt({}))).toEqual([]);
    const trial = await attempt({ trust: { level1: { minutesRead: 900_00 }, level3: { recentDaysVisited: 80 } } });
    const fallen = trial.people.find(({ member }: { member: { handle: string } }) => member.handle === 'regular');
    expect(fallen).toMatchObject({ now: 3, then: 2 });
    expect(fallen.missing).toContainEqual({ metric: 'recentDaysVisited', have: 60, need: 80, atMost: false, met: false });
    expect(trial).toMatchObject({ rising: 0, falling: 1 });
  });

  test('what is said is what the night does', async () => {
    const rules = { trust: { level1: { minutesRead: 4 } } };
    const { levels } = await attempt(rules);
    await admin.patch('admin/community', { settings: rules });
    await server.inCommunity(() => server.app.get(TrustNight).evaluateAll());
    expect((await admin.get('admin/trust')).body.members).toEqual(levels.map(({ then }: { then: number }) => then));
  });
});

describe('privileges, tried', () => {
  test('are counted, with who gains and loses them', async () => {
    await server.member('member', { reputation: 120 });
    await server.member('member', { reputation: 60 });
    const strict = await attempt({ privileges: { preset: 'custom', custom: { downvote: 100, close: 50 } } });
    const all = strict.members;
    expect(privilege(strict, 'downvote')).toEqual({ privilege: 'downvote', points: { now: 1, then: 100 }, members: { now: all, then: 2 }, gain: 0, lose: all - 2 });
    expect(privilege(strict, 'close')).toEqual({ privilege: 'close', points: { now: 250, then: 50 }, members: { now: 1, then: 3 }, gain: 2, lose: 0 });
    for (const { gain, lose } of (await attempt({})).privileges) expect([gain, lose]).toEqual([0, 0]);
  });
});

test('nothing is written, and admins alone ask', async () => {
  const all = async () => JSON.stringify(await Promise.all(['members', 'trust_standings', 'trust_changes', 'readers'].map((table) => sql(`select * from ${table} where community_id = $1 order by 1, 2`))));
  const before = await all();
  expect((await attempt({ trust: { level1: { topicsEntered: 0, postsRead: 0, minutesRead: 0 } }, privileges: { preset: 'strict' } })).members).toBeGreaterThan(0);
  expect(await all()).toBe(before);
  expect((await (await server.member('moderator')).post('admin/trust/trial', { settings: {} })).status).toBe(403);
  expect((await server.guest.post('admin/trust/trial', { settings: {} })).status).toBe(401);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, statementsOf, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let topics: { number: number; posts: string[] }[];

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  for (const space of [{ name: 'Open', slug: 'open', kind: 'support' }, { name: 'Closed', slug: 'closed', kind: 'support', visibility: 'private' }]) await admin.post('spaces', space);
  topics = await Promise.all([ask('open', 8), ask('open', 2), ask('closed', 1)]);
});
afterAll(() => server.close());

async function ask(space: string, replies: number): Promise<{ number: number; posts: string[] }> {
  const { body } = await admin.post('topics', { space, title: 'What is read here and for how long', body: 'Read this.' });
  const posts = [(await admin.get(`topics/${body.number}`)).body.body.id];
  for (let at = 0; at < replies; at += 1) posts.push((await admin.post(`topics/${body.number}/replies`, { body: `And this, ${at}.` })).body.id);
  return { number: body.number, posts };
}

const inCommunity = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));

/** Lets time pass since the reader's last report, or since they joined. */
async function pass(reader: ApiClient, seconds: number): Promise<void> {
  await inCommunity(`update members set created_at = created_at - make_interval(secs => $3) where community_id = $1 and id = $2`, reader.who!.id, seconds);
  await inCommunity(`update readers set reported_at = reported_at - make_interval(secs => $3) where community_id = $1 and member_id = $2`, reader.who!.id, seconds);
}

/** Makes everything that was read until now a reading of the day before. */
async function tomorrow(reader: ApiClient): Promise<void> {
  await inCommunity(`update reading_days set day = day - 1 where community_id = $1 and member_id = $2`, reader.who!.id);
  await inCommunity(`update topic_readings set day = day - 1 where community_id = $1 and member_id = $2`, reader.who!.id);
}

const report = (reader: ApiClient, topic: number, at: number[], seconds: number) =>
  reader.post('reading', { topic: topics[topic]!.number, posts: at.map((place) => ({ id: topics[topic]!.posts[place], seconds })) });

async function totals(reader: ApiClient) {
  const [row] = await inCommunity(`select topics_entered as topics, posts_read as posts, seconds, days_visited as days from readers where community_id = $1 and member_id = $2`, reader.who!.id);
  return row;
}

async function newReader(): Promise<ApiClient> {
  const reader = await server.member('member', { trustLevel: 0 });
  await pass(reader, 3_600);
  return reader;
}

describe('what a member read is counted', () => {
  test('seconds, posts and topics, each post once', async () => {
    const reader = await newReader();
    expect((await report(reader, 0, [0, 1, 2], 5)).body).toEqual({ seconds: 15, postsRead: 3 });
    await pass(reader, 30);
    expect((await report(reader, 0, [2, 3], 5)).body).toEqual({ seconds: 10, postsRead: 1 });
    await pass(reader, 30);
    expect((await report(reader, 1, [0], 5)).body).toEqual({ seconds: 5, postsRead: 1 });
    expect(await totals(reader)).toEqual({ topics: 2, posts: 5, seconds: 30, days: 1 });
    expect(await inCommunity('select topics_entered, posts_read, seconds from reading_days where community_id = $1 and member_id = $2', reader.who!.id)).toEqual([{ topics_entered: 2, posts_read: 5, seconds: 30 }]);
  });

  test('a post counts for a minute on one day and again on the next', async () => {
    const reader = await newReader();
    expect((await report(reader, 0, [0], 40)).body.seconds).toBe(40);
    await pass(reader, 60);
    expect((await report(reader, 0, [0], 40)).body.seconds).toBe(20);
    await pass(reader, 60);
    expect((await report(reader, 0, [0], 40)).body.seconds).toBe(0);
    await tomorrow(reader);
    expect((await report(reader, 0, [0], 40)).body).toEqual({ seconds: 40, postsRead: 0 });
    expect(await totals(reader)).toEqual({ topics: 1, posts: 1, seconds: 100, days: 2 });
  });

  test('it takes one statement beside finding the topic', async () => {
    const reader = await newReader();
    await report(reader, 0, [0], 1);
    await server.jobsDone();
    await pass(reader, 60);
    const statements = await statementsOf(() => report(reader, 0, [1], 1));
    expect(statements.filter((name) => !/sessions|listen/.test(name))).toEqual(['topics.by-number', 'reading.count']);
  });
});

describe('a forged report earns nothing extra', () => {
  test('no more seconds are taken than have passed', async () => {
    const reader = await newReader();
    await report(reader, 0, [0], 1);
    await pass(reader, 10);
    const { seconds, postsRead } = (await report(reader, 0, [1, 2, 3, 4, 5], 4)).body;
    expect(seconds).toBeGreaterThanOrEqual(10);
    expect(seconds).toBeLessThan(16);
    expect(postsRead).toBeLessThan(5);
    expect((await report(reader, 0, [6, 7], 60)).body.seconds).toBeLessThan(3);
  });

  test('nor more than a minute, however long ago the last one was', async () => {
    const reader = await newReader();
    expect((await report(reader, 0, [0, 1, 2, 3], 60)).body).toEqual({ seconds: 60, postsRead: 1 });
  });

  test('who has just joined has not read for a minute', async () => {
    expect((await report(await server.member('member', { trustLevel: 0 }), 0, [0], 60)).body.seconds).toBeLessThan(10);
  });

  test('reports that arrive at the same time count once', async () => {
    const reader = await newReader();
    await report(reader, 0, [0], 1);
    await pass(reader, 20);
    const counted = await Promise.all(Array.from({ length: 8 }, () => report(reader, 0, [1], 20)));
    expect(counted.reduce((sum, { body }) => sum + body.seconds, 0)).toBeLessThan(26);
    expect(await totals(reader)).toMatchObject({ posts: 2, topics: 1 });
  });

  test('posts of another topic, and a post named twice, bring nothing', async () => {
    const reader = await newReader();
    const [post] = topics[1]!.posts;
    expect((await reader.post('reading', { topic: topics[0]!.number, posts: [{ id: post, seconds: 5 }] })).body).toEqual({ seconds: 0, postsRead: 0 });
    expect((await reader.post('reading', { topic: topics[1]!.number, posts: Array.from({ length: 3 }, () => ({ id: post, seconds: 50 })) })).body).toEqual({ seconds: 60, postsRead: 1 });
  });

  test('what one may not see cannot be read', async () => {
    const reader = await newReader();
    expect((await report(reader, 2, [0], 5)).status).toBe(404);
  });

  test.each([
    ['more than a minute', { seconds: 61 }],
    ['less than nothing', { seconds: -5 }],
    ['not a post', { id: 'everything' }],
  ])('%s is refused', async (_name, changes) => {
    const reader = await newReader();
    const { status, body } = await reader.post('reading', { topic: topics[0]!.number, posts: [{ id: topics[0]!.posts[0], seconds: 5, ...changes }] });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'request.invalid' });
  });

  test('guests do not report', async () => {
    expect((await report(server.guest, 0, [0], 5)).body.code).toBe('session.required');
  });

  test('nor does another site, by a reader’s own cookie', async () => {
    const reader = await newReader();
    const body = { topic: topics[0]!.number, posts: [{ id: topics[0]!.posts[0], seconds: 5 }] };
    expect((await reader.post('reading', body, { 'sec-fetch-site': 'cross-site' })).body.code).toBe('session.forged-request');
  });
});

describe('level 1 is earned by reading', () => {
  const trustOf = async (by: ApiClient, of: ApiClient) => (await by.get(`members/${of.who!.handle}/trust`)).body;
  const lower = (trust: object) => admin.send('PATCH', 'admin/community', { settings: { trust } });

  test('what is missing is said before, and the level is there at the next request', async () => {
    expect((await lower({ level1: { topicsEntered: 1, postsRead: 3, minutesRead: 0.5 } })).status).toBe(200);
    const reader = await newReader();
    expect(await trustOf(reader, reader)).toEqual({
      level: 0,
      since: null,
      locked: false,
      next: {
        level: 1,
        requirements: [
          { metric: 'topicsEntered', have: 0, need: 1, atMost: false, met: false },
          { metric: 'postsRead', have: 0, need: 3, atMost: false, met: false },
          { metric: 'minutesRead', have: 0, need: 0.5, atMost: false, met: false },
        ],
      },
      abilities: { grant: false },
    });
    await report(reader, 0, [0, 1], 10);
    await server.jobsDone();
    expect(await trustOf(reader, reader)).toMatchObject({ level: 0, next: { requirements: [{ have: 1, met: true }, { have: 2, met: false }, { have: 0.33, met: false }] } });
    await pass(reader, 30);
    await report(reader, 0, [1, 2], 10);
    await server.jobsDone();
    expect(await trustOf(reader, reader)).toMatchObject({ level: 1, since: expect.any(String), next: { level: 2 } });
    const changes = await inCommunity(`select from_level, to_level, actor_id from trust_changes where community_id = $1 and member_id = $2`, reader.who!.id);
    expect(changes).toEqual([{ from_level: 0, to_level: 1, actor_id: null }]);
  });

  test('the level is for all to see, what is missing for the member and moderators', async () => {
    const reader = await newReader();
    expect(await trustOf(server.guest, reader)).toEqual({ level: 0, since: null, locked: false, next: null, abilities: { grant: false } });
    expect((await trustOf(await server.member('member', { trustLevel: 0 }), reader)).next).toBeNull();
    expect((await trustOf(await server.member('superuser'), reader)).next).toBeNull();
    expect((await trustOf(await server.member('moderator'), reader)).next).toMatchObject({ level: 1 });
    expect((await trustOf(admin, reader)).abilities).toEqual({ grant: true });
  });

  test('nobody is no member', async () => {
    expect((await server.guest.get('members/nobody-at-all/trust')).status).toBe(404);
  });
});

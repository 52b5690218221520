import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let author: ApiClient;
let voter: ApiClient;
let topic: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support', downvotes: true });
});
afterAll(() => server.close());
beforeEach(async () => {
  author = await server.member();
  voter = await server.member();
  topic = (await admin.post('topics', { space: 'mesh', title: 'Drift node drops to 2.4 GHz at night', body: 'Every night.' })).body.number;
});

async function answers(count: number, by: ApiClient = author): Promise<string[]> {
  const ids: string[] = [];
  for (let left = count; left > 0; left -= 1) ids.push((await by.post(`topics/${topic}/replies`, { body: `Pin the backhaul to channel ${left}.` })).body.id);
  return ids;
}
const vote = (postId: string, kind: string | null = 'kudos', by: ApiClient = voter) => by.put(`posts/${postId}/vote`, { kind });
const kudosOf = async (postId: string): Promise<number> => (await server.guest.get(`posts/${postId}`)).body.kudosCount;
async function settings(votes: object): Promise<void> {
  expect((await admin.patch('admin/community', { settings: { votes } })).status).toBe(200);
}
function sql(text: string, values: unknown[] = []): Promise<object[]> {
  return server.inCommunity(() => server.database.query(text, values));
}

describe('caps of a UTC day', () => {
  test('six votes on one author’s posts, and then the error says so and when it lifts', async () => {
    const posts = await answers(7);
    for (const id of posts.slice(0, 6)) expect((await vote(id)).status).toBe(200);
    const { status, body, headers } = await vote(posts[6]!);
    expect(status).toBe(429);
    expect(body).toMatchObject({ code: 'rate.limited', details: { limit: 'votes.author-day', most: 6 } });
    expect(body.detail).toMatch(/^You have voted on 6 posts of this author today, which is the most for one day\. The next day begins at midnight UTC, in .+\.$/);
    expect(body.retryAfter).toBeGreaterThan(0);
    expect(body.retryAfter).toBeLessThanOrEqual(86_400);
    expect(headers.get('retry-after')).toBe(String(body.retryAfter));
    expect(await kudosOf(posts[6]!)).toBe(0);
    const [other] = await answers(1, await server.member());
    expect((await vote(other!)).status).toBe(200);
  });

  test('forty votes in all; the community sets it', async () => {
    await settings({ perDay: 3, perAuthorPerDay: 1 });
    const posts: string[] = [];
    for (let left = 4; left > 0; left -= 1) posts.push(...(await answers(1, await server.member())));
    for (const id of posts.slice(0, 3)) expect((await vote(id)).status).toBe(200);
    expect((await vote(posts[3]!)).body).toMatchObject({ code: 'rate.limited', details: { limit: 'votes.day', most: 3 } });
    await settings({ perDay: 40, perAuthorPerDay: 6 });
    expect((await vote(posts[3]!)).status).toBe(200);
  });

  test('votes of the day before do not count, and one taken back makes room', async () => {
    await settings({ perAuthorPerDay: 2 });
    const posts = await answers(4);
    await vote(posts[0]!);
    await vote(posts[1]!);
    expect((await vote(posts[2]!)).status).toBe(429);
    await vote(posts[0]!, null);
    expect((await vote(posts[2]!)).status).toBe(200);
    await sql(`update votes set created_at = date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - interval '1 second' where member_id = $1`, [voter.who!.id]);
    expect((await vote(posts[0]!)).status).toBe(200);
    await settings({ perAuthorPerDay: 6 });
  });

  test('exchanging a vote is no further vote', async () => {
    await settings({ perDay: 1 });
    const [post] = await answers(1);
    await vote(post!);
    expect((await vote(post!, 'downvote')).body).toMatchObject({ kudosCount: 0, downvoteCount: 1 });
    await settings({ perDay: 40 });
  });

  test('votes at once cannot pass', async () => {
    const posts = await answers(12);
    const given = await Promise.all(posts.map((id) => vote(id)));
    expect(given.filter(({ status }) => status === 200)).toHaveLength(6);
    expect(given.filter(({ status }) => status === 429)).toHaveLength(6);
    expect((await Promise.all(posts.map(kudosOf))).reduce((sum, count) => sum + count)).toBe(6);
  });
});

describe('the undo window', () => {
  const age = (minutes: number) => sql(`update votes set created_at = created_at - make_interval(mins => $2) where member_id = $1`, [voter.who!.id, minutes]);

  test('within it a vote is exchanged and taken back, after it the vote is fixed and the error says so', async () => {
    const [post] = await answers(1);
    await vote(post!);
    await age(59);
    expect((await vote(post!, 'downvote')).status).toBe(200);
    await age(61);
    for (const kind of ['kudos', null]) {
      const { status, body } = await vote(post!, kind);
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'limit.exceeded', detail: 'Your vote is more than 60 minutes old. It stays as it is, unless the post is edited.', details: { limit: 'votes.undo', most: 60 } });
    }
    expect((await server.guest.get(`posts/${post}`)).body).toMatchObject({ kudosCount: 0, downvoteCount: 1 });
  });

  test('giving the same vote again changes nothing and is no error', async () => {
    const [post] = await answers(1);
    await vote(post!);
    const before = await sql(`select id, created_at from votes where member_id = $1`, [voter.who!.id]);
    expect((await vote(post!)).body).toEqual({ kudosCount: 1, downvoteCount: 0, myVote: 'kudos' });
    expect(await sql(`select id, created_at from votes where member_id = $1`, [voter.who!.id])).toEqual(before);
    await age(61);
    expect((await vote(post!)).status).toBe(200);
  });

  test('once the post is edited the vote is free again', async () => {
    const [post] = await answers(1);
    await vote(post!);
    await age(61);
    expect((await author.patch(`posts/${post}`, { body: 'Pin the backhaul to channel 36 instead.', version: 1 })).status).toBe(200);
    expect((await vote(post!, null)).body).toEqual({ kudosCount: 0, downvoteCount: 0, myVote: null });
  });

  test('the community sets its length', async () => {
    await settings({ undoMinutes: 5 });
    const [post] = await answers(1);
    await vote(post!);
    await age(6);
    expect((await vote(post!, null)).body).toMatchObject({ details: { limit: 'votes.undo', most: 5 } });
    await settings({ undoMinutes: 60 });
  });
});

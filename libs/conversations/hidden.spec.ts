import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inScope, system } from '#platform';
import { type ApiClient, LiveClient, startTestServer, type TestServer } from '#testing';
import { exportLines } from '../../apps/server/cli/export/export-community.js';
import { Withholding, type PostState } from './posts/withholding.js';

/** What the community hid is read by its author and by moderators, by whichever road. */
let server: TestServer;
let author: ApiClient;
let member: ApiClient;
let moderator: ApiClient;
let admin: ApiClient;
let others: [string, ApiClient][];

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  [author, member, moderator] = [await server.member('member', { handle: 'anton' }), await server.member(), await server.member('moderator')];
  others = Object.entries({ guest: server.guest, member, superuser: await server.member('superuser') });
});
afterAll(() => server.close());

function put(postId: string, state: PostState): Promise<PostState> {
  const { communityId, database } = server;
  return inScope({ communityId, requestId: 'spec', actor: system }, () => database.tx.run(() => server.app.get(Withholding).put(postId, state, null)));
}
const hidden: PostState = { kind: 'hidden', reason: 'unkind', mendableUntil: null };
const shown: PostState = { kind: 'shown' };

async function exported(): Promise<string> {
  const { communityId } = server;
  return inScope({ communityId, requestId: 'spec', actor: system }, async () => {
    let text = '';
    for await (const line of exportLines(server.app, { withPrivate: false, counts: {}, tell: () => undefined })) text += line;
    return text;
  });
}

/** Which of the roads tell the word to somebody; guests have two more, feeds and the export. */
async function told(word: string, who: ApiClient, { number, posts }: { number: number; posts: string[] }): Promise<string[]> {
  const topic = [`topics/${number}`, `topics/${number}?sort=kudos`, `topics/${number}/replies`, `topics/${number}/replies-after?position=0`, `/t/${number}/feed.atom`];
  const lists = ['home', 'topics?limit=100', 'topics?sort=solved', 'topics?author=anton', 'topics?answeredBy=anton', 'topics?solvedBy=anton', `search?q=${word}`, `similar?title=${word}`, '/feed.atom', '/feed.json', '/s/open/feed.json', '/sitemaps/1.xml'];
  const single = posts.flatMap((id) => [`posts/${id}`, `posts/${id}/descendants`, `posts/${id}/revisions`, `posts/${id}/source`]);
  const roads = [...topic, ...lists, ...single];
  const answers = await Promise.all(roads.map(async (road) => JSON.stringify((await who.get(road)).body).includes(word)));
  return roads.filter((_, at) => answers[at]);
}

describe('a hidden answer', () => {
  const word = 'wobbegongone';
  let place: { number: number; posts: string[] };
  let below: string;

  beforeAll(async () => {
    const { number } = (await member.post('topics', { space: 'open', title: 'What swims over there', body: 'Large.' })).body;
    const { id } = (await author.post(`topics/${number}/replies`, { body: `A ${word} for sure.` })).body;
    await author.patch(`posts/${id}`, { version: 1, body: `A ${word}, for sure.` });
    below = (await member.post(`topics/${number}/replies`, { body: 'Thanks for this.', parentId: id })).body.id;
    await member.put(`topics/${number}/solution`, { postId: id });
    place = { number, posts: [id] };
    await server.jobsDone();
    expect((await told(word, server.guest, place)).length).toBeGreaterThan(8);
    // Kept copies of the open page must not outlive it.
    await member.get(`topics/${number}`);
    await put(id, hidden);
    await server.jobsDone();
  });

  test('is told to nobody else by any road', async () => {
    for (const [name, who] of others) expect({ name, told: await told(word, who, place) }).toEqual({ name, told: [] });
    expect(await exported()).not.toContain(word);
  });

  test('is read by its author, who knows why, and by moderators', async () => {
    for (const who of [author, moderator]) {
      const { body } = await who.get(`posts/${place.posts[0]}`);
      expect(body).toMatchObject({ hidden: true, hiding: { reason: 'unkind', mendableUntil: null }, html: expect.stringContaining(word), abilities: { edit: true, restore: false, delete: false, kudos: false } });
      expect(JSON.stringify((await who.get(`topics/${place.number}`)).body)).toContain(word);
    }
    expect((await member.get(`posts/${place.posts[0]}`)).body).toMatchObject({ hidden: true, hiding: null, html: '', author: null });
  });

  test('leaves its place, with what stands below it, and counts and solves nothing', async () => {
    const { topic, solution, replies } = (await server.guest.get(`topics/${place.number}`)).body;
    expect({ topic, solution }).toMatchObject({ topic: { replyCount: 1, answerCount: 0, state: 'unanswered', solutionExcerpt: null }, solution: null });
    expect(replies.items).toMatchObject([{ post: { id: place.posts[0], hidden: true, html: '' }, descendants: [{ id: below }] }]);
    expect((await server.guest.get('members/anton')).body).toMatchObject({ answerCount: 0, solutionCount: 0 });
  });

  test('cannot be voted on, replied to, accepted or deleted meanwhile', async () => {
    const [id] = place.posts;
    const tries = [member.put(`posts/${id}/vote`, { kind: 'kudos' }), member.put(`topics/${place.number}/solution`, { postId: id }), member.post(`topics/${place.number}/replies`, { body: 'x', parentId: id }), moderator.delete(`posts/${id}`), moderator.post(`posts/${id}/restore`)];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 400, 404, 403, 403]);
  });

  test('is all back when it is shown again', async () => {
    expect(await put(place.posts[0]!, shown)).toEqual(hidden);
    await server.jobsDone();
    const { topic, solution } = (await server.guest.get(`topics/${place.number}`)).body;
    expect({ topic, solution }).toMatchObject({ topic: { replyCount: 2, answerCount: 1, state: 'solved' }, solution: { post: { id: place.posts[0], hidden: false } } });
    expect((await told(word, server.guest, place)).length).toBeGreaterThan(8);
  });
});

describe('the figures of a topic', () => {
  test('leave out who and what is not in sight, and count it again when it is', async () => {
    const { number } = (await member.post('topics', { space: 'open', title: 'Who answered first here', body: 'Let me see.' })).body;
    const first = (await author.post(`topics/${number}/replies`, { body: 'I did.' })).body;
    const second = (await moderator.post(`topics/${number}/replies`, { body: 'No, I did.' })).body;
    const figures = async () => {
      const { firstAnswerAt, participantCount } = (await server.guest.get(`topics/${number}`)).body.topic;
      return { firstAnswerAt, participantCount };
    };
    expect(await figures()).toEqual({ firstAnswerAt: first.createdAt, participantCount: 3 });
    await put(first.id, hidden);
    expect(await figures()).toEqual({ firstAnswerAt: second.createdAt, participantCount: 2 });
    await put(second.id, hidden);
    expect(await figures()).toEqual({ firstAnswerAt: null, participantCount: 1 });
    const third = (await author.post(`topics/${number}/replies`, { body: 'Again, then.' })).body;
    expect(await figures()).toEqual({ firstAnswerAt: third.createdAt, participantCount: 2 });
    await put(first.id, shown);
    expect(await figures()).toEqual({ firstAnswerAt: first.createdAt, participantCount: 2 });
  });
});

describe('a question whose text is hidden', () => {
  const word = 'wobbegongtwo';
  let place: { number: number; posts: string[] };
  let topicId: string;

  beforeAll(async () => {
    const asked = await author.post('topics', { space: 'open', title: `Why is the ${word} blue`, body: `My ${word} is blue.` });
    const reply = await member.post(`topics/${asked.body.number}/replies`, { body: `Every ${word} is.` });
    const linking = await member.post('topics', { space: 'open', title: 'Links to something else', body: `See /t/${asked.body.number}.` });
    const { body } = (await author.get(`topics/${asked.body.number}`)).body;
    topicId = asked.body.id;
    place = { number: asked.body.number, posts: [body.id, reply.body.id] };
    await server.jobsDone();
    expect(JSON.stringify((await server.guest.get(`topics/${linking.body.number}`)).body)).toContain(word);
    await put(body.id, hidden);
    await server.jobsDone();
  });

  test('is not there for others, with its title and replies', async () => {
    for (const [name, who] of others) {
      expect({ name, told: await told(word, who, place), status: (await who.get(`topics/${place.number}`)).status }).toEqual({ name, told: [], status: 404 });
    }
    expect(await exported()).not.toContain(word);
    const page = await LiveClient.open(server.url, member.who);
    expect(await page.say('topic.join', { topicId })).toMatchObject({ ok: false });
    page.close();
  });

  test('is seen by its author and by moderators', async () => {
    for (const who of [author, moderator]) expect((await who.get(`topics/${place.number}`)).body).toMatchObject({ topic: { hidden: true, deleted: true }, body: { hiding: { reason: 'unkind' } } });
  });

  test('is all back when it is shown again', async () => {
    await put(place.posts[0]!, shown);
    await server.jobsDone();
    expect((await told(word, server.guest, place)).length).toBeGreaterThan(8);
  });
});

describe('an author who edits a hidden post', () => {
  async function hiddenReply(mendableUntil: Date | null): Promise<{ number: number; id: string }> {
    const { number } = (await member.post('topics', { space: 'open', title: 'Another question to answer', body: 'x' })).body;
    const { id } = (await author.post(`topics/${number}/replies`, { body: 'My key is wobbegongthree.' })).body;
    await put(id, { kind: 'hidden', reason: 'secret', mendableUntil });
    return { number, id };
  }

  test('in time shows it again, without what it said before', async () => {
    const { number, id } = await hiddenReply(new Date(Date.now() + 60_000));
    expect((await author.patch(`posts/${id}`, { version: 1, body: 'My key is gone.' })).body).toMatchObject({ hidden: false });
    await server.jobsDone();
    expect((await server.guest.get(`posts/${id}`)).body.html).toContain('is gone');
    expect(await told('wobbegongthree', server.guest, { number, posts: [id] })).toEqual([]);
    expect(await exported()).not.toContain('wobbegongthree');
    expect(JSON.stringify((await moderator.get(`posts/${id}/revisions`)).body)).toContain('wobbegongthree');
  });

  test.each([['too late', new Date(0)], ['where that is over', null]])('%s leaves it hidden', async (_name, until) => {
    const { id } = await hiddenReply(until);
    expect((await author.patch(`posts/${id}`, { version: 1, body: 'My key is gone.' })).body).toMatchObject({ hidden: true });
    expect((await server.guest.get(`posts/${id}`)).body.html).toBe('');
  });
});

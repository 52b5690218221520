import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, statementsOf, type TestServer } from '#testing';
import { startFlaggingCommunity, type FlaggingCommunity } from './testing/flagging-community.js';

/** Flags, what they hide and the queue over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let author: ApiClient;
let moderator: ApiClient;
let second: ApiClient;
let sql: FlaggingCommunity['sql'];
let trusted: FlaggingCommunity['trusted'];
let write: FlaggingCommunity['write'];
let flag: FlaggingCommunity['flag'];
let itemOf: FlaggingCommunity['itemOf'];
let decide: FlaggingCommunity['decide'];
let isHidden: FlaggingCommunity['isHidden'];
let flagsOf: FlaggingCommunity['flagsOf'];

beforeAll(async () => {
  ({ server, admin, author, moderator, second, sql, trusted, write, flag, itemOf, decide, isHidden, flagsOf } = await startFlaggingCommunity());
});
afterAll(() => server.close());

describe('a flag', () => {
  test('is given once, kept with its weight, and taken back while nobody has decided', async () => {
    const post = await write();
    const member = await trusted(2);
    expect((await flag(member, post)).status).toBe(201);
    expect((await flag(member, post)).body).toMatchObject({ status: 409, code: 'conflict.already-done' });
    expect(await itemOf(post)).toMatchObject({ kind: 'flagged', reason: 'unkind', weight: 3, open: true });
    expect((await member.get(`posts/${post}/flags/mine`)).body.flag).toMatchObject({ reason: 'unkind', state: 'open' });
    expect((await member.delete(`posts/${post}/flags/mine`)).status).toBe(204);
    expect(await itemOf(post)).toBeUndefined();
    expect((await member.get(`posts/${post}/flags/mine`)).body.flag).toBeNull();
    expect((await flag(member, post)).status).toBe(201);
  });

  test('sent twice with one key is one flag', async () => {
    const post = await write();
    const member = await trusted(1);
    const answers = await Promise.all([1, 2].map(() => member.post(`posts/${post}/flags`, { reason: 'spam' }, { 'idempotency-key': 'one-flag' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await flagsOf(post)).toEqual(['open']);
  });

  test.each<[string, () => Promise<ApiClient>, object, number]>([
    ['of a guest', async () => server.guest, { reason: 'spam' }, 401],
    ['on one’s own post', async () => author, { reason: 'spam' }, 403],
    ['without a reason', () => trusted(1), {}, 400],
    ['of something else without a word', () => trusted(1), { reason: 'other', note: ' ' }, 400],
    ['of something else that is said', () => trusted(1), { reason: 'other', note: 'It is upside down.' }, 201],
  ])('%s is answered as it should', async (_name, who, input, status) => {
    const post = await write();
    expect((await (await who()).post(`posts/${post}/flags`, input)).status).toBe(status);
  });

  test('on a post that cannot be seen names nothing', async () => {
    const { number } = (await admin.post('topics', { space: 'secret', title: 'Behind closed doors', body: 'x' })).body;
    const { id } = (await admin.post(`topics/${number}/replies`, { body: 'y' })).body;
    const member = await trusted(1);
    expect((await flag(member, id)).status).toBe(404);
    await flag(await server.member('staff'), id);
    expect(await itemOf(id)).toBeUndefined();
    const hidden = await itemOf(id, admin);
    expect(hidden).toBeDefined();
    for (const path of ['', '/assignee', '/notes', '/decision']) {
      const method = path === '' ? 'GET' : path === '/assignee' ? 'PUT' : 'POST';
      const input = { '': undefined, '/assignee': { toMe: true }, '/notes': { text: 'x' }, '/decision': { action: 'hide' } }[path];
      expect({ path, status: (await moderator.send(method, `moderation/reviewables/${hidden.id}${path}`, input)).status }).toEqual({ path, status: 404 });
    }
  });
});

describe('flags hide', () => {
  test('at the weight, not before; the author is told why and what to do', async () => {
    const post = await write('You are all fools.');
    for (let given = 0; given < 4; given += 1) await flag(await trusted(1), post);
    expect(await isHidden(post)).toBe(false);
    await flag(await trusted(1), post);
    expect(await isHidden(post)).toBe(true);
    const { hiding } = (await author.get(`posts/${post}`)).body;
    expect(hiding).toMatchObject({ reason: 'unkind' });
    expect(Date.parse(hiding.mendableUntil) - Date.now()).toBeGreaterThan(8 * 60_000);
    await server.jobsDone();
    expect(await sql('select subject from mails where community_id = $1 and recipient like $2', [`${author.who!.handle}%`])).not.toEqual([]);
    expect((await author.get('me/cases')).body.items[0]).toMatchObject({ action: 'hide', postId: post, appealable: true });
  });

  test('and many at once hide once', async () => {
    const post = await write();
    const members = await Promise.all(Array.from({ length: 9 }, () => trusted(2)));
    await Promise.all(members.map((member) => flag(member, post)));
    expect(await isHidden(post)).toBe(true);
    expect((await itemOf(post)).weight).toBe(9 * 3 - 3 * (9 - (await flagsOf(post)).length));
    expect(await sql(`select id from moderation_log where community_id = $1 and post_id = $2 and action = 'hide'`, [post])).toHaveLength(1);
  });

  test('an author’s edit in time shows the post again, once', async () => {
    const post = await write('You are all fools.');
    for (let given = 0; given < 3; given += 1) await flag(await trusted(2), post);
    expect((await author.patch(`posts/${post}`, { version: 1, body: 'I disagree with you.' })).body.hidden).toBe(false);
    await server.jobsDone();
    expect(await sql(`select id from moderation_log where community_id = $1 and post_id = $2 and action = 'mend'`, [post])).toHaveLength(1);
    await flag(await trusted(2), post);
    expect(await isHidden(post)).toBe(false);
    for (let given = 0; given < 2; given += 1) await flag(await trusted(2), post);
    expect(await isHidden(post)).toBe(true);
    expect((await author.patch(`posts/${post}`, { version: 2, body: 'I still disagree.' })).body.hidden).toBe(true);
  });

  test('close the topic for a while from five members, and a job opens it', async () => {
    const { number, id } = (await admin.post('topics', { space: 'open', title: 'A topic that goes wrong', body: 'x' })).body;
    const posts: string[] = [];
    for (const body of ['a', 'b', 'c', 'd']) posts.push((await author.post(`topics/${number}/replies`, { body })).body.id);
    for (let given = 0; given < 7; given += 1) {
      expect((await server.guest.get(`topics/${number}`)).body.topic.closedUntil).toBeNull();
      await flag(await trusted(4), posts[given % 4]!);
    }
    const closed = (await server.guest.get(`topics/${number}`)).body.topic;
    expect(Date.parse(closed.closedUntil) - Date.parse(closed.closedAt)).toBe(4 * 3_600_000);
    const [job] = await sql<{ action: string }>(`select action from moderation_log where community_id = $1 and topic_id = $2 and action = 'close'`, [id]);
    expect(job).toEqual({ action: 'close' });
  });
});

describe('the queue', () => {
  async function flagged(reason = 'unkind', level = 1, space = 'open', by = author): Promise<{ post: string; number: number }> {
    const { number } = (await admin.post('topics', { space, title: 'What holds the roof up', body: 'x' })).body;
    const post = (await by.post(`topics/${number}/replies`, { body: 'Beams.' })).body.id as string;
    await flag(await trusted(level), post, reason);
    return { post, number };
  }
  async function pages(query: string, who = moderator) {
    const items: { id: string; postId: string; kind: string; weight: number }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: ReturnType<typeof JSON.parse> } = await who.get(`moderation/reviewables?limit=2&${query}${cursor && `&cursor=${cursor}`}`);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    return items;
  }

  test('is paged without a gap, appeals first, then the heaviest, and filtered', async () => {
    const spam = await flagged('spam', 0);
    await flagged('wrong', 2);
    await moderator.put(`moderation/reviewables/${(await itemOf(spam.post)).id}/assignee`, { toMe: true });
    const { body: whole } = await moderator.get('moderation/reviewables?limit=100');
    const all = await pages('');
    expect(all).toEqual(whole.items);
    expect(whole.count).toBe(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const order = all.map(({ kind, weight }) => weight + (kind === 'appeal' ? 1_000 : 0));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect((await pages('assigned=me')).map(({ postId }) => postId)).toEqual([spam.post]);
    expect(await pages('assigned=nobody')).toHaveLength(all.length - 1);
    expect((await pages('reason=spam')).every(({ postId }) => all.some((one) => one.postId === postId))).toBe(true);
    expect((await pages('reason=wrong')).length).toBeGreaterThan(0);
    expect(await pages('kind=held')).toEqual([]);
    expect((await moderator.get('moderation/reviewables?space=secret')).status).toBe(404);
  });

  test('takes along what moves, and out of sight of who may not read it there', async () => {
    const { post, number } = await flagged();
    const { id } = await itemOf(post);
    await admin.post(`topics/${number}/move`, { space: 'secret' });
    expect((await moderator.get(`moderation/reviewables/${id}`)).status).toBe(404);
    expect(await itemOf(post)).toBeUndefined();
    await server.jobsDone();
    expect((await pages('space=secret', admin)).map(({ postId }) => postId)).toContain(post);
  });

  test('has notes that moderators share, the person at the side and what is around', async () => {
    const { post } = await flagged();
    const { id } = await itemOf(post);
    await moderator.post(`moderation/reviewables/${id}/notes`, { text: 'Seen this before?' });
    const { body } = await second.get(`moderation/reviewables/${id}`);
    expect(body).toMatchObject({ notes: [{ by: { handle: 'mona' }, text: 'Seen this before?' }], person: { posts: expect.any(Number), warnings: 0 }, around: [{ excerpt: 'x' }], abilities: { decide: true, sanction: true } });
    expect(body.flags.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBe(body.weight);
  });

  test('takes in what a rule held', async () => {
    const { number } = (await admin.post('topics', { space: 'open', title: 'What holds the roof up', body: 'x' })).body;
    const post = (await author.post(`topics/${number}/replies`, { body: 'Typed in a second.' })).body.id as string;
    const { Withholding } = await import('#conversations');
    await server.inCommunity(() => server.database.tx.run(() => server.app.get(Withholding).put(post, { kind: 'hidden', reason: 'held', mendableUntil: null }, null)));
    await server.jobsDone();
    const held = await itemOf(post);
    expect(held).toMatchObject({ kind: 'held', reason: 'held', weight: 0 });
    expect((await decide(moderator, held.id, 'restore')).status).toBe(200);
    expect(await isHidden(post)).toBe(false);
  });

  test('is asked by as many statements for one item as for many', async () => {
    await server.jobsDone();
    await moderator.get('moderation/reviewables?limit=50');
    const asked = async (limit: number): Promise<string[]> => {
      const sent = await statementsOf(() => moderator.get(`moderation/reviewables?limit=${limit}`));
      return sent.filter((name) => !/listen|sessions|TRANSACTION|COMMIT/.test(name)).map((name) => name.slice(0, 40)).sort();
    };
    const few = await asked(1);
    expect(await asked(50)).toEqual(few);
    expect(few.length).toBeLessThanOrEqual(2);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NotificationPage } from '#contracts';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Who hears of a suggested edit and of what came of it, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let author: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  author = await server.member();
});
afterAll(() => server.close());

async function suggested(): Promise<{ id: string; postId: string; by: ApiClient }> {
  const { number } = (await author.post('topics', { space: 'open', title: 'What holds the roof up', body: 'Asking for a friend.' })).body;
  const postId: string = (await author.post(`topics/${number}/replies`, { body: 'Beams.' })).body.id;
  const by = await server.member();
  return { id: await suggest(by, postId), postId, by };
}
const suggest = async (by: ApiClient, postId: string): Promise<string> => (await by.post(`posts/${postId}/suggestions`, { version: 1, body: 'Beams, and four walls.', note: 'The walls, too.' })).body.id;

/** What somebody was told of the suggestion. */
async function heard(who: ApiClient, id: string) {
  await server.jobsDone();
  const { items } = (await who.get<NotificationPage>('notifications?limit=100')).body;
  return items.filter(({ kind, path }) => kind === 'suggestion' && path === `/review/edits/${id}`).map(({ outcome, snippet, actor }) => [outcome, snippet, actor?.handle]);
}

describe('a suggested edit', () => {
  test('is told to the author of the post, with its note, until it is taken back', async () => {
    const { id, by } = await suggested();
    expect(await heard(author, id)).toEqual([['open', 'The walls, too.', by.who!.handle]]);
    for (const other of [by, admin]) expect(await heard(other, id)).toEqual([]);
    await by.delete(`suggestions/${id}`);
    expect(await heard(author, id)).toEqual([]);
  });

  test('is told to who keeps the article, not to who wrote it', async () => {
    const { id: articleId, number } = (await admin.post('articles', { space: 'manual', title: 'The roof and what it rests on', body: 'Beams.' })).body;
    await admin.post(`articles/${articleId}/publication`, {});
    const keeper = await server.member('staff');
    expect((await keeper.put(`articles/${articleId}/keeping`, { own: true })).status).toBe(204);
    const by = await server.member();
    const id = await suggest(by, (await admin.get(`topics/${number}`)).body.body.id);
    expect(await heard(keeper, id)).toEqual([['open', 'The walls, too.', by.who!.handle]]);
    expect(await heard(admin, id)).toEqual([]);
    await by.delete(`suggestions/${id}`);
    expect(await heard(keeper, id)).toEqual([]);
    // Who was told hears no more of it, also where somebody else keeps the article by then.
    const next = await server.member('staff');
    const another = await suggest(by, (await admin.get(`topics/${number}`)).body.body.id);
    expect((await heard(keeper, another)).length).toBe(1);
    await next.put(`articles/${articleId}/keeping`, { own: true });
    await by.delete(`suggestions/${another}`);
    expect([await heard(keeper, another), await heard(next, another)]).toEqual([[], []]);
    await keeper.put(`articles/${articleId}/keeping`, { own: true });
    // Who keeps it and may not write there any more would not see it.
    await admin.put(`admin/members/${keeper.who!.id}/role`, { role: 'member' });
    const other = await suggest(by, (await admin.get(`topics/${number}`)).body.body.id);
    expect([await heard(keeper, other), (await heard(admin, other)).length]).toEqual([[], 1]);
  });

  test('tells who made it what came of it and why, and that no more once the decision is taken back', async () => {
    const { id, by } = await suggested();
    await author.post(`suggestions/${id}/decline`, { reason: 'The walls hold nothing.' });
    expect(await heard(by, id)).toEqual([['declined', 'The walls hold nothing.', author.who!.handle]]);
    expect(await heard(author, id)).toEqual([]);
    expect((await author.post(`suggestions/${id}/undo`)).status).toBe(200);
    expect(await heard(by, id)).toEqual([]);
    expect((await heard(author, id)).map(([outcome]) => outcome)).toEqual(['open']);
    await author.post(`suggestions/${id}/accept`, { version: 1 });
    expect((await heard(by, id)).map(([outcome]) => outcome)).toEqual(['accepted']);
  });
});

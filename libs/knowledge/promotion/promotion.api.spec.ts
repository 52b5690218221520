import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArticleTruth, Nomination, PostStanding } from '#contracts';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** From answers to articles, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let superuser: ApiClient;
let asker: ApiClient;
let author: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Secret', slug: 'secret', kind: 'support', visibility: 'private' });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  const { items } = (await admin.post('admin/products', { name: 'Drift' })).body;
  await admin.post(`admin/products/${items[0].id}/versions`, { name: '4.1' });
  [superuser, asker, author] = [await server.member('superuser'), await server.member(), await server.member()];
});
afterAll(() => server.close());

interface Solved {
  number: number;
  id: string;
}
async function solved(by = author): Promise<Solved> {
  const { number } = (await asker.post('topics', { space: 'open', title: 'What holds the roof up', body: 'Asking for a *friend*.', tags: ['roofs'], product: 'Drift', productVersion: '4.1' })).body;
  const { id } = (await by.post(`topics/${number}/replies`, { body: 'A **beam** does.' })).body;
  await asker.send('PUT', `topics/${number}/solution`, { postId: id });
  return { number, id };
}
const promote = (by: ApiClient, { id }: Pick<Solved, 'id'>, input: object = {}) => by.post(`posts/${id}/promotion`, input);
const page = async (number: number, by = admin) => (await by.get(`topics/${number}`)).body;
interface Promoted extends Solved {
  article: { number: number; id: string };
}
async function promoted(by = author): Promise<Promoted> {
  const answer = await solved(by);
  const { number } = (await promote(admin, answer)).body;
  return { ...answer, article: { number, id: (await page(number)).topic.id } };
}
const publish = (article: { id: string }) => admin.post(`articles/${article.id}/publication`, {});
const standing = async ({ number, id }: Solved, by: ApiClient = server.guest) => (await by.get<{ items: PostStanding[] }>(`topics/${number}/standing`)).body.items.find(({ postId }) => postId === id);
const truth = async ({ id }: { id: string }, by = admin) => (await by.get<ArticleTruth>(`articles/${id}/truth`)).body;
const points = async ({ who }: ApiClient) => {
  await server.jobsDone();
  const { ledger } = (await server.guest.get(`members/${who!.handle}/reputation?explain=1`)).body;
  return ledger.items.filter(({ kind }: { kind: string }) => kind === 'answer.promoted').map(({ applied }: { applied: number }) => applied);
};

describe('a draft made of an answer', () => {
  test('has the question, the answer, the tags and the versions, and is linked both ways', async () => {
    const answer = await solved();
    const { status, body } = await promote(superuser, answer);
    expect([status, body.title]).toEqual([201, 'What holds the roof up']);
    const article = await page(body.number, superuser);
    expect(article.topic).toMatchObject({ kind: 'article', title: 'What holds the roof up', tags: ['roofs'], author: { handle: superuser.who!.handle } });
    expect((await superuser.get(`articles/${article.topic.id}/source`)).body.body).toBe('Asking for a *friend*.\n\n---\n\nA **beam** does.');
    expect((await standing(answer, superuser))!.articles).toMatchObject([{ number: body.number }]);
    expect((await truth(article.topic)).sources).toMatchObject([{ postId: answer.id, topic: { number: answer.number }, author: { handle: author.who!.handle }, unnamed: false, changed: false }]);
    expect((await superuser.get(`topics/${body.number}/standing`)).body.items[0].versions).toMatchObject([{ name: '4.1', meant: true }]);
  });

  test('is seen on the thread by those alone who see the draft, and by all once it is published', async () => {
    const answer = await promoted();
    for (const reader of [server.guest, asker]) expect(JSON.stringify(await standing(answer, reader))).not.toContain(`"number":${answer.article.number}`);
    expect((await publish(answer.article)).status).toBe(204);
    expect((await standing(answer))!.articles).toMatchObject([{ number: answer.article.number }]);
  });

  test('is one, by whomever of two at once', async () => {
    const answer = await solved();
    const both = await Promise.all([promote(admin, answer), promote(superuser, answer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await promote(superuser, answer)).body.code).toBe('conflict.already-done');
  });

  test.each<[string, () => Promise<{ status: number }>, number]>([
    ['a guest', async () => promote(server.guest, await solved()), 401],
    ['a member', async () => promote(asker, await solved()), 403],
    ['its author', async () => promote(author, await solved()), 403],
    ['a deleted answer', async () => { const answer = await solved(); await admin.delete(`posts/${answer.id}`); return promote(admin, answer); }, 403],
    ['a space for questions', async () => promote(admin, await solved(), { space: 'open' }), 400],
    ['an answer out of sight', async () => { const { number } = (await admin.post('topics', { space: 'secret', title: 'What holds the roof up', body: 'x' })).body; return promote(superuser, { id: (await admin.post(`topics/${number}/replies`, { body: 'y' })).body.id }); }, 404],
  ])('is not made by or of %s', async (_name, act, status) => {
    expect((await act()).status).toBe(status);
  });
});

describe('the credit', () => {
  test('gives points once the article is published, and takes them back with it, with the answer and with the link', async () => {
    const by = await server.member();
    const { id, article } = await promoted(by);
    expect(await points(by)).toEqual([]);
    await publish(article);
    expect(await points(by)).toEqual([25]);
    await admin.delete(`topics/${article.number}`);
    expect(await points(by)).toEqual([-25, 25]);
    await admin.post(`topics/${article.number}/restore`, {});
    expect(await points(by)).toEqual([25, -25, 25]);
    await admin.delete(`posts/${id}`);
    expect((await points(by)).slice(0, 1)).toEqual([-25]);
    await admin.post(`posts/${id}/restore`, {});
    expect((await points(by)).slice(0, 1)).toEqual([25]);
    const { promotionId } = (await truth(article)).sources[0]!;
    expect((await asker.post(`promotions/${promotionId}/undo`, {})).status).toBe(403);
    const undone = await Promise.all([admin, superuser].map((who) => who.post(`promotions/${promotionId}/undo`, {})));
    expect(undone.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await points(by)).slice(0, 1)).toEqual([-25]);
    expect((await truth(article)).sources).toEqual([]);
  });

  test('names nobody who asked not to be named, also of what was taken over before', async () => {
    const by = await server.member();
    const { article } = await promoted(by);
    expect((await by.get('me/credit')).body).toEqual({ named: true });
    await by.send('PUT', 'me/credit', { named: false });
    expect((await truth(article)).sources).toMatchObject([{ author: null, unnamed: true }]);
    expect(JSON.stringify(await truth(article))).not.toContain(by.who!.handle);
    await by.send('PUT', 'me/credit', { named: true });
    expect((await truth(article)).sources).toMatchObject([{ author: { handle: by.who!.handle }, unnamed: false }]);
    expect((await server.guest.get('me/credit')).status).toBe(401);
  });

  test('says that the answer was edited since', async () => {
    const { id, article } = await promoted();
    await author.send('PATCH', `posts/${id}`, { version: 1, body: 'Two beams do.' });
    expect((await truth(article)).sources).toMatchObject([{ changed: true }]);
  });
});

describe('a nomination', () => {
  const nominated = async (input: object): Promise<Solved & { nomination: string }> => {
    const answer = await solved();
    return { ...answer, nomination: (await asker.post(`posts/${answer.id}/nominations`, input)).body.id };
  };
  const state = async (id: string) => (await asker.get<Nomination>(`nominations/${id}`)).body.state;

  test('for a new article is accepted by making it', async () => {
    const answer = await nominated({ kind: 'create' });
    await promote(admin, answer);
    expect(await state(answer.nomination)).toBe('accepted');
    await server.jobsDone();
    expect((await asker.get('notifications')).body.items[0]).toMatchObject({ kind: 'nomination', outcome: 'accepted' });
  });

  test('for an update links the answer to the article, with credit', async () => {
    const { article } = await promoted();
    await publish(article);
    const answer = await nominated({ kind: 'update', article: article.number });
    const both = await Promise.all([admin, superuser].map((by) => by.post(`nominations/${answer.nomination}/accept`, {})));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const listed = async (who: ApiClient, of: string) => (await who.get<{ items: Nomination[] }>(`nominations?of=${of}&limit=100`)).body.items.find(({ id }) => id === answer.nomination);
    const { promotionId } = (await truth(article)).sources.find(({ postId }) => postId === answer.id)!;
    expect((await listed(admin, 'decided'))?.promotionId).toBe(promotionId);
    expect((await listed(asker, 'mine'))?.promotionId).toBeNull();
    expect((await truth(article)).sources.map(({ postId }) => postId)).toContain(answer.id);
    expect(await state(answer.nomination)).toBe('accepted');
  });

  test('of what contradicts an article puts that into review', async () => {
    const { article } = await promoted();
    await publish(article);
    const { nomination } = await nominated({ kind: 'contradicts', article: article.number });
    expect((await admin.post(`nominations/${nomination}/accept`, {})).status).toBe(204);
    await server.jobsDone();
    expect((await truth(article)).reviews).toEqual(['contradicted']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArticleTruth, ReviewItem } from '#contracts';
import { Jobs } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** How articles stay true, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let superuser: ApiClient;
let staff: ApiClient;
let member: ApiClient;
let other: ApiClient;
let product: { id: string; name: string };

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  [superuser, staff, member, other] = [await server.member('superuser'), await server.member('staff'), await server.member(), await server.member()];
});
afterAll(() => server.close());

let made = 0;
/** A product of its own for each test, so that none sees what others release. */
async function begin(): Promise<void> {
  const name = `Drift ${(made += 1)}`;
  const { items } = (await admin.post('admin/products', { name })).body;
  product = { name, id: items.find((one: { name: string }) => one.name === name).id };
  await release('4.1');
}
async function release(name: string, releasedOn?: string): Promise<string> {
  const { items } = (await admin.post(`admin/products/${product.id}/versions`, { name, releasedOn: releasedOn ?? null })).body;
  await server.jobsDone();
  return items.find(({ id }: { id: string }) => id === product.id).versions.find((one: { name: string }) => one.name === name).id;
}
interface Article {
  id: string;
  number: number;
  postId: string;
  source: string;
}
async function article(): Promise<Article> {
  const { number: question } = (await member.post('topics', { space: 'open', title: 'What holds the roof up', body: 'Asking.', product: product.name, productVersion: '4.1' })).body;
  const source = (await other.post(`topics/${question}/replies`, { body: 'A beam.' })).body.id;
  await member.send('PUT', `topics/${question}/solution`, { postId: source });
  const { number } = (await admin.post(`posts/${source}/promotion`, {})).body;
  const { topic, body } = (await admin.get(`topics/${number}`)).body;
  await admin.post(`articles/${topic.id}/publication`, {});
  await server.jobsDone();
  return { id: topic.id, number, postId: body.id, source };
}
const truth = async ({ id }: Article) => (await admin.get<ArticleTruth>(`articles/${id}/truth`)).body;
const reasons = async (one: Article) => (await truth(one)).reviews;
const queue = async (by = admin, of = 'all') => (await by.get<{ items: ReviewItem[]; waiting: number }>(`reviews?limit=100&of=${of}`)).body.items;
const inQueue = async (one: Article, by?: ApiClient) => (await queue(by)).find((item) => item.article.id === one.id);
const confirm = async (by: ApiClient, { id }: Article, confirmed = true) => {
  const { status } = await by.send('PUT', `articles/${id}/confirmation`, { confirmed });
  await server.jobsDone();
  return status;
};
const says = async (by: ApiClient, postId: string, versionId: string, works: boolean | null) => {
  await by.send('PUT', `posts/${postId}/works`, { versionId, works });
  await server.jobsDone();
};
const run = async (job: string) => {
  await server.inCommunity(() => server.app.get(Jobs).add(job, {}));
  await server.jobsDone();
};

describe('a new version', () => {
  test('puts the articles of its product into review, and two confirmations take them out', async () => {
    await begin();
    const [one, beside] = [await article(), await article()];
    expect(await reasons(one)).toEqual([]);
    await release('4.2');
    expect([await reasons(one), await reasons(beside)]).toEqual([['version'], ['version']]);
    expect(await inQueue(one)).toMatchObject({ reasons: [{ reason: 'version', version: { name: '4.2' } }], owner: { handle: admin.who!.handle }, confirmations: 0, needed: 2, confirmed: false });
    expect(await confirm(superuser, one)).toBe(204);
    expect(await confirm(superuser, one)).toBe(204);
    expect(await inQueue(one, superuser)).toMatchObject({ confirmations: 1, confirmed: true });
    expect(await confirm(staff, one)).toBe(204);
    expect([await inQueue(one), await reasons(beside)]).toEqual([undefined, ['version']]);
    expect((await truth(one)).verified).toMatchObject({ product: product.name, version: '4.2', current: true, by: expect.arrayContaining([expect.objectContaining({ handle: staff.who!.handle })]) });
  });

  test('greys the badge of the one before, and is confirmed by members for whom it worked as well', async () => {
    await begin();
    const one = await article();
    const next = await release('4.2');
    await says(member, one.postId, next, true);
    await says(other, one.postId, next, true);
    expect([await reasons(one), (await truth(one)).verified?.current]).toEqual([[], true]);
    await release('4.3');
    expect([await reasons(one), (await truth(one)).verified]).toMatchObject([['version'], { version: '4.2', current: false }]);
  });

  test('that is not out yet asks nobody, until its day has come', async () => {
    await begin();
    const one = await article();
    const next = await release('5.0', '2999-01-01');
    expect(await reasons(one)).toEqual([]);
    await server.inCommunity(() => server.database.query('update product_versions set released_on = current_date where id = $1', [next]));
    await run('knowledge.announce-versions');
    expect(await reasons(one)).toEqual(['version']);
  });

  test('leaves drafts, archived and deleted articles, and those of other products alone', async () => {
    await begin();
    const [archived, deleted] = [await article(), await article()];
    expect((await admin.patch(`articles/${archived.id}/settings`, { state: 'archived' })).status).toBeLessThan(300);
    await admin.delete(`topics/${deleted.number}`);
    const before = product;
    await begin();
    const elsewhere = await article();
    product = before;
    await release('4.2');
    for (const left of [archived, elsewhere]) expect(await reasons(left)).toEqual([]);
    expect(await inQueue(deleted)).toBeUndefined();
  });

  test('is told to those who know, a few of them, and to each a few times a week', async () => {
    await begin();
    const one = await article();
    const [knower, stranger] = [await server.member(), await server.member()];
    const { body } = await admin.get(`topics/${one.number}/standing`);
    await says(knower, one.postId, body.items[0].versions[0].id, true);
    await release('4.2');
    const asked = async () => (await knower.get('notifications')).body.items.filter(({ kind }: { kind: string }) => kind === 'confirm');
    expect(await asked()).toMatchObject([{ version: `${product.name} 4.2`, path: `/p/${one.postId}/works`, topic: { number: one.number } }]);
    for (const version of ['4.3', '4.4', '4.5', '4.6']) await release(version);
    expect(await asked()).toHaveLength(3);
    expect((await stranger.get('notifications')).body.items).toEqual([]);
  });
});

describe('a confirmation', () => {
  test('that is taken back puts the article into review again', async () => {
    await begin();
    const one = await article();
    await release('4.2');
    await confirm(superuser, one);
    await confirm(staff, one);
    expect(await reasons(one)).toEqual([]);
    expect(await confirm(staff, one, false)).toBe(204);
    expect(await reasons(one)).toEqual(['version']);
    expect((await truth(one)).verified).toBeNull();
  });

  test('by two at once is two', async () => {
    await begin();
    const one = await article();
    await release('4.2');
    await Promise.all([confirm(superuser, one), confirm(staff, one)]);
    expect(await reasons(one)).toEqual([]);
  });

  test.each<[string, () => ApiClient, number]>([
    ['a guest', () => server.guest, 401],
    ['a member', () => member, 403],
  ])('of the queue is not given by %s, who does not see it either', async (_name, by, status) => {
    await begin();
    const one = await article();
    await release('4.2');
    expect(await confirm(by(), one)).toBe(status);
    expect((await by().send('PUT', `articles/${one.id}/keeping`, { own: true })).status).toBe(status);
    const { status: read, body } = await by().get('reviews');
    expect(read === 401 || body.items.length === 0).toBe(true);
    expect((await by().get<ArticleTruth>(`articles/${one.id}/truth`)).body).toMatchObject({ reviews: [], owner: null, abilities: { keep: false } });
  });
});

describe('an article is outdated', () => {
  test('when most say that it does not work, and is looked at again', async () => {
    await begin();
    const one = await article();
    const next = await release('4.2');
    await confirm(superuser, one);
    await confirm(staff, one);
    for (const by of [member, other, await server.member()]) await says(by, one.postId, next, false);
    expect(await truth(one)).toMatchObject({ outdated: 'broken', reviews: ['broken'] });
    await says(other, one.postId, next, null);
    expect((await truth(one)).outdated).toBeNull();
  });

  test('when nobody confirmed it for two weeks, until somebody does', async () => {
    await begin();
    const one = await article();
    const next = await release('4.2', new Date(Date.now() - 13 * 86_400_000).toISOString().slice(0, 10));
    await run('knowledge.review-by-age');
    expect((await truth(one)).outdated).toBeNull();
    await server.inCommunity(() => server.database.query('update product_versions set released_on = released_on - 1 where id = $1', [next]));
    await run('knowledge.review-by-age');
    expect((await truth(one)).outdated).toBe('unconfirmed');
    await says(member, one.postId, next, true);
    expect((await truth(one)).outdated).toBeNull();
  });
});

describe('an article is looked at again', () => {
  test('when an answer that it was made from is edited', async () => {
    await begin();
    const one = await article();
    await other.send('PATCH', `posts/${one.source}`, { version: 1, body: 'Two beams.' });
    await server.jobsDone();
    expect(await reasons(one)).toEqual(['source']);
  });

  test('when it did not help three readers, and more than it helped', async () => {
    await begin();
    const one = await article();
    const says = async (helped: boolean) => {
      expect((await (await server.member()).send('PUT', `articles/${one.id}/judgements/mine`, { helped })).status).toBeLessThan(300);
      await server.jobsDone();
    };
    for (const helped of [true, true, false, false]) await says(helped);
    expect(await reasons(one)).toEqual([]);
    await says(false);
    expect(await reasons(one)).toEqual(['unhelpful']);
    for (const by of [superuser, staff]) await confirm(by, one);
    await says(false);
    expect(await reasons(one)).toEqual([]);
  });

  test('on its day, and half a year after it was last confirmed', async () => {
    await begin();
    const [dated, old] = [await article(), await article()];
    const today = new Date().toISOString().slice(0, 10);
    expect((await superuser.send('PUT', `articles/${dated.id}/keeping`, { own: true, reviewOn: today })).status).toBe(204);
    await server.inCommunity(() => server.database.query(`update articles set published_at = now() - interval '181 days' where topic_id = $1`, [old.id]));
    await run('knowledge.review-by-age');
    await run('knowledge.review-by-age');
    expect([await reasons(dated), await reasons(old)]).toEqual([['age'], ['age']]);
    expect((await queue(superuser, 'mine')).map((item) => item.article.id)).toEqual([dated.id]);
    for (const by of [superuser, staff]) for (const one of [dated, old]) await confirm(by, one);
    await run('knowledge.review-by-age');
    expect([await reasons(dated), await reasons(old), (await truth(dated)).reviewOn]).toEqual([[], [], null]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArticleNode, ArticlePage, ArticleTree, ArticleTruth } from '#contracts';
import { type ApiClient, startTestServer, statementsOf, type TestServer } from '#testing';

/** What is kept of articles for all readers: each change is seen by who asks next. Over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  await admin.post('spaces', { name: 'Questions', slug: 'questions', kind: 'support' });
  member = await server.member();
});
afterAll(() => server.close());

interface Written {
  id: string;
  articleSlug: string;
}
async function article(title: string, more: object = {}): Promise<Written> {
  const written = (await admin.post('articles', { space: 'manual', title, body: `# One\n\n${title} in words.`, ...more })).body;
  await admin.post(`articles/${written.id}/publication`, {});
  return written;
}
const page = async ({ articleSlug }: Written, who: ApiClient = server.guest) => (await who.get<ArticlePage>(`knowledge/manual/articles/${articleSlug}`)).body.article;
const truth = async ({ id }: Written, who: ApiClient = server.guest) => (await who.get<ArticleTruth>(`articles/${id}/truth`)).body;
const tree = async (who: ApiClient = server.guest) => (await who.get<ArticleTree>('knowledge/manual/tree')).body.items;
const titles = (nodes: readonly ArticleNode[]): string[] => nodes.flatMap(({ title, children }) => [title, ...titles(children)]);
const rename = async ({ id }: Written, title: string) => {
  const { version, body } = (await admin.get(`articles/${id}/source`)).body;
  expect((await admin.patch(`articles/${id}`, { version, title, body })).status).toBe(200);
};
const settle = async ({ id }: Written, settings: object) => expect((await admin.patch(`articles/${id}/settings`, settings)).status).toBe(204);
const place = async ({ id }: Written, parentId: string | null) => expect((await admin.put(`articles/${id}/place`, { parentId, beforeId: null })).status).toBe(204);

describe('the page of an article', () => {
  test('is read once for all guests, but for its address', async () => {
    const one = await article('Read by many');
    await server.jobsDone();
    for (const read of [() => page(one), tree]) await read();
    const own = (await statementsOf(() => Promise.all([page(one), tree()]))).filter((name) => /^(articles|topics|posts|translations|promotions|review|versions)\./.test(name));
    expect(own).toEqual(['articles.address']);
  });

  test('says what stands above it now', async () => {
    const [top, middle, low] = [await article('The article on top'), await article('The one in between'), await article('The one far below')];
    const above = async () => (await page(low)).above.map(({ title }) => title);
    expect(await above()).toEqual([]);
    await place(low, middle.id);
    expect(await above()).toEqual(['The one in between']);
    await place(middle, top.id);
    expect(await above()).toEqual(['The article on top', 'The one in between']);
    await rename(top, 'The article at the very top');
    expect(await above()).toEqual(['The article at the very top', 'The one in between']);
    await settle(middle, { audience: 'staff' });
    expect(await above()).toEqual(['The article at the very top']);
    expect((await page(low, admin)).above).toHaveLength(2);
    await settle(middle, { audience: 'public' });
    expect(await above()).toEqual(['The article at the very top', 'The one in between']);
  });

  test('follows its settings', async () => {
    const one = await article('Settled often');
    await page(one);
    await settle(one, { state: 'validated' });
    expect(await page(one)).toMatchObject({ state: 'validated', validatedBy: { role: 'admin' } });
    await settle(one, { isProtected: true });
    expect(await page(one)).toMatchObject({ isProtected: true });
    await settle(one, { slug: 'settled' });
    expect(await page(one)).toMatchObject({ slug: 'settled' });
    await settle(one, { audience: 'members' });
    expect(await page({ ...one, articleSlug: 'settled' })).toBeUndefined();
    expect(await page({ ...one, articleSlug: 'settled' }, member)).toMatchObject({ audience: 'members' });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const draft = (await admin.post('articles', { space: 'manual', title: 'Planned for later', body: 'Soon.' })).body;
    expect(await page(draft, admin)).toMatchObject({ publishAt: null });
    await admin.post(`articles/${draft.id}/publication`, { at });
    expect(await page(draft, admin)).toMatchObject({ publishAt: at });
    await admin.delete(`articles/${draft.id}/publication`);
    expect(await page(draft, admin)).toMatchObject({ publishAt: null });
  });

  test('names its languages as they are', async () => {
    const source = await article('In two languages');
    const languages = async () => (await page(source)).languages.map(({ title }) => title);
    expect(await languages()).toEqual([]);
    const french = (await admin.post(`articles/${source.id}/translations`, { language: 'fr' })).body;
    await admin.post(`articles/${french.id}/publication`, {});
    expect(await languages()).toEqual(['In two languages']);
    await rename(french, 'En deux langues');
    expect(await languages()).toEqual(['En deux langues']);
    const { number } = await page(french);
    await admin.delete(`topics/${number}`);
    expect(await languages()).toEqual([]);
    await admin.post(`topics/${number}/restore`, {});
    expect(await languages()).toEqual(['En deux langues']);
  });
});

describe('the tree of a space', () => {
  test('has what is new, named, moved, hidden and gone', async () => {
    const before = titles(await tree());
    const one = await article('A branch of it');
    expect(titles(await tree())).toEqual([...before, 'A branch of it']);
    await rename(one, 'A twig of the branch');
    expect(titles(await tree())).toEqual([...before, 'A twig of the branch']);
    const leaf = await article('A leaf of the twig', { parentId: one.id });
    expect((await tree()).at(-1)).toMatchObject({ title: 'A twig of the branch', children: [{ title: 'A leaf of the twig' }] });
    await place(leaf, null);
    expect(titles(await tree()).slice(-2)).toEqual(['A twig of the branch', 'A leaf of the twig']);
    await settle(leaf, { audience: 'staff' });
    expect(titles(await tree())).not.toContain('A leaf of the twig');
    expect(titles(await tree(admin))).toContain('A leaf of the twig');
    const { number } = await page(one);
    await admin.delete(`topics/${number}`);
    expect(titles(await tree())).not.toContain('A twig of the branch');
  });
});

describe('what vouches for an article', () => {
  test('follows its sources, and whether their authors are named', async () => {
    const { number } = (await admin.post('topics', { space: 'questions', title: 'Why does it hum', body: 'It hums.' })).body;
    const { id } = (await member.post(`topics/${number}/replies`, { body: 'A loose screw, tighten it well.' })).body;
    await admin.put(`topics/${number}/solution`, { postId: id });
    const draft = (await admin.post(`posts/${id}/promotion`, { space: 'manual' })).body;
    const topic = (await admin.get(`topics/${draft.number}`)).body.topic;
    const made: Written = { id: topic.id, articleSlug: draft.slug };
    await admin.post(`articles/${made.id}/publication`, {});
    expect((await truth(made)).sources).toMatchObject([{ topic: { title: 'Why does it hum' }, unnamed: false, author: { role: 'member' } }]);
    await member.put('me/credit', { named: false });
    expect((await truth(made)).sources).toMatchObject([{ unnamed: true, author: null }]);
    await member.put('me/credit', { named: true });
    await admin.delete(`posts/${id}`);
    expect((await truth(made)).sources).toEqual([]);
    await admin.post(`posts/${id}/restore`, {});
    expect((await truth(made)).sources).toMatchObject([{ unnamed: false }]);
  });

  test('follows who says that it is right', async () => {
    const one = await article('Right on the newest');
    const [product] = (await admin.post('admin/products', { name: 'Lamp' })).body.items;
    const [{ versions }] = (await admin.post(`admin/products/${product.id}/versions`, { name: '2.0', releasedOn: null })).body.items;
    const { body } = (await server.guest.get<ArticlePage>(`knowledge/manual/articles/${one.articleSlug}`)).body.thread;
    await admin.put(`posts/${body.id}/versions`, { versionIds: [versions[0].id] });
    const [first, second] = [await server.member('superuser'), await server.member('superuser')];
    expect(await truth(one)).toMatchObject({ verified: null });
    for (const by of [first, second]) await by.put(`articles/${one.id}/confirmation`, { confirmed: true });
    expect(await truth(one)).toMatchObject({ verified: { product: 'Lamp', version: '2.0', current: true } });
    await second.put(`articles/${one.id}/confirmation`, { confirmed: false });
    expect(await truth(one)).toMatchObject({ verified: null });
  });

  test('follows who keeps it', async () => {
    const one = await article('Kept by somebody');
    expect(await truth(one, admin)).toMatchObject({ reviewOn: null });
    await admin.put(`articles/${one.id}/keeping`, { own: true, reviewOn: '2030-01-02' });
    expect(await truth(one, admin)).toMatchObject({ reviewOn: '2030-01-02' });
    expect(await truth(one)).toMatchObject({ reviewOn: null, owner: null });
  });
});

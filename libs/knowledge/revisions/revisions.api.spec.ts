import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let ines: ApiClient;
let omar: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  [ines, omar, member] = [await server.member('superuser', { handle: 'ines' }), await server.member('superuser', { handle: 'omar' }), await server.member()];
});
afterAll(() => server.close());

const paragraphs = ['# Mesh', 'One router.', 'Two nodes.', 'Three lights.'];
const text = (changes: Record<number, string> = {}) => paragraphs.map((paragraph, at) => changes[at] ?? paragraph).join('\n\n');
async function article(title: string): Promise<string> {
  const { body } = await admin.post('articles', { space: 'manual', title, body: text() });
  await admin.post(`articles/${body.id}/publication`, {});
  return body.id;
}
const save = (who: ApiClient, id: string, version: number, body: string, more: object = {}) => who.patch(`articles/${id}`, { version, title: 'Mesh for everyone', body, ...more });
const source = async (id: string, who = ines) => (await who.get(`articles/${id}/source`)).body;

describe('two people who edit one article at once', () => {
  test('have their changes merged, and the revision says what it began with', async () => {
    const id = await article('Mesh for everyone');
    const [first, second] = await Promise.all([save(ines, id, 1, text({ 1: 'One router, upstairs.' }), { note: 'Upstairs' }), save(omar, id, 1, text({ 3: 'Three lights, all green.' }))]);
    expect([first.body, second.body]).toEqual(expect.arrayContaining([{ version: 2, merged: false }, { version: 3, merged: true }]));
    expect((await source(id)).body).toBe(text({ 1: 'One router, upstairs.', 3: 'Three lights, all green.' }));
    const { items } = (await ines.get(`articles/${id}/revisions`)).body;
    expect(items).toMatchObject([{ version: 3, baseVersion: 1 }, { version: 2, baseVersion: null }, { version: 1 }]);
    expect(items.map(({ note }: { note: string | null }) => note)).toContain('Upstairs');
  });

  test('are shown both texts where they changed the same, and nothing is lost', async () => {
    const id = await article('Mesh for everyone');
    await save(ines, id, 1, text({ 1: 'A router of mine.' }));
    const refused = await save(omar, id, 1, text({ 1: 'A router of his.' }));
    expect(refused.body).toMatchObject({ status: 409, code: 'conflict.stale-edit', details: { current: { version: 2, body: text({ 1: 'A router of mine.' }), editedBy: 'ines' } } });
    expect(JSON.stringify(refused.body.details.diff)).toContain('his');
    expect((await source(id)).body).toBe(text({ 1: 'A router of mine.' }));
    expect((await save(omar, id, 2, text({ 1: 'A router of ours.' }))).body).toEqual({ version: 3, merged: false });
  });

  test('twenty at once lose nothing', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `Paragraph ${at}.`);
    const { body } = await admin.post('articles', { space: 'manual', title: 'Mesh for everyone', body: many.join('\n\n') });
    const saves = await Promise.all(many.map((_, at) => save(at % 2 ? ines : omar, body.id, 1, many.map((paragraph, other) => (other === at ? `${paragraph} Changed.` : paragraph)).join('\n\n'))));
    expect(saves.map(({ status }) => status)).toEqual(many.map(() => 200));
    expect((await source(body.id)).body).toBe(many.map((paragraph) => `${paragraph} Changed.`).join('\n\n'));
    expect((await source(body.id)).version).toBe(21);
  });

  test('a title that both changed is no title of either by chance', async () => {
    const id = await article('Mesh for everyone');
    await ines.patch(`articles/${id}`, { version: 1, title: 'Mesh for some of us', body: text() });
    expect((await omar.patch(`articles/${id}`, { version: 1, title: 'Mesh for nobody at all', body: text() })).status).toBe(409);
    expect((await omar.patch(`articles/${id}`, { version: 1, title: 'Mesh for everyone', body: text({ 2: 'Two nodes or more.' }) })).body).toEqual({ version: 3, merged: true });
    expect(await source(id)).toMatchObject({ title: 'Mesh for some of us', body: text({ 2: 'Two nodes or more.' }) });
  });

  test('a version that never was is no beginning', async () => {
    const id = await article('Mesh for everyone');
    await save(ines, id, 1, text({ 1: 'x' }));
    expect((await save(omar, id, 99, text({ 2: 'y' }))).status).toBe(409);
  });
});

describe('the history of an article', () => {
  let id: string;
  beforeAll(async () => {
    id = await article('Mesh for everyone');
    await save(ines, id, 1, text({ 1: 'One **strong** router.' }), { note: 'Stronger' });
    await save(omar, id, 2, `${text({ 1: 'One **strong** router.' })}\n\nFour walls.`);
  });

  test('compares any two, in the source and as it is read', async () => {
    const { body } = await server.guest.get(`articles/${id}/comparison?from=1&to=3`);
    expect(body.diff.filter(({ kind }: { kind: string }) => kind === 'added').map((part: { text: string }) => part.text).join('|')).toContain('strong');
    expect(body.blocks).toMatchObject([
      { kind: 'same' },
      { kind: 'removed', html: expect.stringContaining('One router') },
      { kind: 'added', html: expect.stringContaining('<strong>strong</strong>') },
      { kind: 'same' },
      { kind: 'same' },
      { kind: 'added', html: expect.stringContaining('Four walls') },
    ]);
    expect((await server.guest.get(`articles/${id}/comparison?from=3&to=1`)).body.blocks.at(-1)).toMatchObject({ kind: 'removed' });
    expect((await server.guest.get(`articles/${id}/comparison?from=1&to=9`)).status).toBe(404);
  });

  test('says whose each paragraph is', async () => {
    const { items } = (await server.guest.get(`articles/${id}/blame`)).body;
    expect(items.map(({ version, editor }: { version: number; editor: { handle: string } }) => [version, editor.handle])).toEqual([
      [1, admin.who!.handle],
      [2, 'ines'],
      [1, admin.who!.handle],
      [1, admin.who!.handle],
      [3, 'omar'],
    ]);
  });

  test('brings an old text back as a new revision', async () => {
    expect((await member.post(`articles/${id}/revisions/1/restoration`, { version: 3 })).status).toBe(403);
    expect((await ines.post(`articles/${id}/revisions/1/restoration`, { version: 2 })).status).toBe(409);
    expect((await ines.post(`articles/${id}/revisions/1/restoration`, { version: 3, note: 'Back to the first' })).body).toEqual({ version: 4, merged: false });
    expect((await source(id)).body).toBe(text());
    expect((await ines.get(`articles/${id}/revisions`)).body.items.map(({ version }: { version: number }) => version)).toEqual([4, 3, 2, 1]);
  });

  test('readers see nothing of before it was published, or of when it was for others', async () => {
    const { body } = await admin.post('articles', { space: 'manual', title: 'Mesh with a past', body: 'The secret ingredient is thyme.' });
    await admin.patch(`articles/${body.id}`, { version: 1, title: 'Mesh with a past', body: 'No ingredients are named.' });
    await admin.post(`articles/${body.id}/publication`, {});
    const { thread } = (await server.guest.get(`knowledge/manual/articles/${body.articleSlug}`)).body;
    const roads = [`articles/${body.id}/revisions`, `articles/${body.id}/blame`, `articles/${body.id}/comparison?from=1&to=2`, `posts/${thread.body.id}/revisions`];
    for (const who of [server.guest, member]) for (const road of roads) expect(JSON.stringify((await who.get(road)).body)).not.toContain('thyme');
    expect(JSON.stringify((await ines.get(roads[2]!)).body)).toContain('thyme');
    await admin.patch(`articles/${body.id}/settings`, { audience: 'staff' });
    await admin.patch(`articles/${body.id}`, { version: 2, title: 'Mesh with a past', body: 'For us: it is sage.' });
    await admin.patch(`articles/${body.id}`, { version: 3, title: 'Mesh with a past', body: 'Nothing to see here.' });
    await admin.patch(`articles/${body.id}/settings`, { audience: 'public' });
    for (const road of [...roads, `articles/${body.id}/comparison?from=3&to=4`]) expect(JSON.stringify((await server.guest.get(road)).body)).not.toMatch(/thyme|sage/);
    const moderator = await server.member('moderator');
    for (const who of [ines, moderator]) for (const road of [...roads, `articles/${body.id}/comparison?from=3&to=4`]) expect(JSON.stringify((await who.get(road)).body)).not.toContain('sage');
    expect(JSON.stringify((await admin.get(`articles/${body.id}/comparison?from=3&to=4`)).body)).toContain('sage');
  });
});

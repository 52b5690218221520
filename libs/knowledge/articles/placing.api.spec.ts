import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ArticleNode } from '#contracts';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let writer: ApiClient;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  writer = await server.member('superuser');
  for (const slug of ['manual', 'other']) await admin.post('spaces', { name: slug, slug, kind: 'knowledge' });
});
afterAll(() => server.close());

async function article(slug: string, parent?: string, space = 'manual'): Promise<void> {
  const { body } = await admin.post('articles', { space, title: `The article ${slug}`, slug, body: 'Text', parentId: parent ? ids[parent] : null });
  ids[slug] = body.id;
}
const place = async (slug: string, parent: string | null, before?: string, who = writer) => (await who.put(`articles/${ids[slug]}/place`, { parentId: parent && ids[parent], beforeId: before && ids[before] })).status;
type Shape = { [slug: string]: Shape };
const shape = (nodes: ArticleNode[]): Shape => Object.fromEntries(nodes.map(({ slug, children }) => [slug, shape(children)]));
const tree = async () => shape((await writer.get('knowledge/manual/tree')).body.items);

test('articles are put in order, below others and at the top again', async () => {
  for (const slug of ['a', 'b', 'c']) await article(slug);
  await article('b1', 'b');
  expect(await place('c', null, 'a')).toBe(204);
  expect(await place('a', 'b', 'b1')).toBe(204);
  expect(Object.entries(await tree())).toEqual([['c', {}], ['b', { a: {}, b1: {} }]]);
  expect(Object.keys((await tree()).b!)).toEqual(['a', 'b1']);
  expect(await place('a', null)).toBe(204);
  expect(Object.keys(await tree())).toEqual(['c', 'b', 'a']);
});

test('nothing stands below itself, in another space, or too deep', async () => {
  expect(await place('b', 'b')).toBe(400);
  expect(await place('b', 'b1')).toBe(400);
  await article('elsewhere', undefined, 'other');
  expect(await place('a', 'elsewhere')).toBe(400);
  for (const [at, slug] of ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'].entries()) await article(slug, at ? `d${at}` : undefined);
  expect((await admin.post('articles', { space: 'manual', title: 'One too deep for us', body: 'x', parentId: ids.d6 })).status).toBe(400);
  expect(await place('b', 'd5')).toBe(400);
  expect(await place('c', 'd5')).toBe(204);
});

test('only those who write move articles', async () => {
  expect([await place('a', null, 'c', server.guest), await place('a', null, 'c', await server.member())]).toEqual([401, 404]);
});

test('two at once lose nothing and make no ring', async () => {
  for (const slug of ['p', 'q', 'r', 's']) await article(slug);
  const answers = await Promise.all([place('p', 'q'), place('q', 'p', undefined, admin)]);
  expect(answers.sort()).toEqual([204, 400]);
  await Promise.all([place('r', null, 's'), place('s', null, 'r', admin), place('p', null), place('q', null, undefined, admin)]);
  const top = Object.keys(await tree());
  expect(['p', 'q', 'r', 's'].every((slug) => top.includes(slug))).toBe(true);
  const rows = await server.inCommunity(() => server.database.query<{ position: number }>('select position from articles where community_id = $1 and parent_id is null and space_id = (select id from spaces where community_id = $1 and slug = $2)', [server.communityId, 'manual']));
  expect(new Set(rows.map(({ position }) => position)).size).toBe(rows.length);
});

test('where the one that it was to stand before is gone, it is the last', async () => {
  expect(await place('r', null, 'b1')).toBe(204);
  expect(Object.keys(await tree()).at(-1)).toBe('r');
});

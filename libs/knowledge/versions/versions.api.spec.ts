import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PostStanding, Product, WorksRow } from '#contracts';
import { type ApiClient, startTestServer, statementsOf, type TestServer } from '#testing';

/** Products, their versions, and what members say works on them, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let asker: ApiClient;
let author: ApiClient;
let drift: Product;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Secret', slug: 'secret', kind: 'support', visibility: 'private' });
  [staff, asker, author] = [await server.member('staff'), await server.member(), await server.member()];
  drift = await product('Drift', ['4.1', '4.2']);
});
afterAll(() => server.close());

const list = async (): Promise<Product[]> => (await server.guest.get('products')).body.items;
const named = async (name: string): Promise<Product> => (await list()).find((one) => one.name === name)!;
async function product(name: string, versions: string[] = []): Promise<Product> {
  const { id } = (await admin.post<{ items: Product[] }>('admin/products', { name })).body.items.find((one) => one.name === name)!;
  for (const version of versions) await admin.post(`admin/products/${id}/versions`, { name: version });
  return named(name);
}
async function question(more: object = {}, space = 'open'): Promise<number> {
  return (await (space === 'open' ? asker : admin).post('topics', { space, title: 'What holds the roof up', body: 'Asking for a friend.', product: 'Drift', productVersion: '4.1', ...more })).body.number;
}
const answer = async (number: number, by = author): Promise<string> => (await by.post(`topics/${number}/replies`, { body: 'A beam.' })).body.id;
async function solved(more: object = {}): Promise<{ number: number; id: string }> {
  const number = await question(more);
  const id = await answer(number);
  await asker.send('PUT', `topics/${number}/solution`, { postId: id });
  return { number, id };
}
const versionId = (name: string) => drift.versions.find((one) => one.name === name)!.id;
const says = (by: ApiClient, id: string, version: string, works: boolean | null) => by.send('PUT', `posts/${id}/works`, { versionId: versionId(version), works });
const standingOf = async (number: number, id: string, by: ApiClient = server.guest): Promise<PostStanding | undefined> => (await by.get<{ items: PostStanding[] }>(`topics/${number}/standing`)).body.items.find(({ postId }) => postId === id);
const countsOf = async (number: number, id: string, by?: ApiClient) => (await standingOf(number, id, by))?.versions.map(({ name, works, fails, mine, meant }) => [name, works, fails, mine, meant]);

describe('the list of products', () => {
  test('has the versions of each in order, and says which is the newest that is out', async () => {
    const { id } = await product('Ordered', ['1.0', '1.1']);
    await admin.post(`admin/products/${id}/versions`, { name: '2.0', releasedOn: '2999-01-01' });
    expect((await named('Ordered')).versions.map(({ name, newest }) => [name, newest])).toEqual([['1.0', false], ['1.1', true], ['2.0', false]]);
    const [first, second, third] = (await named('Ordered')).versions.map((version) => version.id);
    await admin.patch(`admin/products/${id}/versions/${third}`, { before: first });
    expect((await named('Ordered')).versions.map(({ name }) => name)).toEqual(['2.0', '1.0', '1.1']);
    await admin.patch(`admin/products/${id}/versions/${third}`, { before: null, releasedOn: '2020-01-01', name: '2.0.1' });
    expect((await named('Ordered')).versions.map(({ name, newest }) => [name, newest])).toEqual([['1.0', false], ['1.1', false], ['2.0.1', true]]);
    expect((await admin.patch(`admin/products/${id}/versions/${second}`, { name: '2.0.1' })).body.code).toBe('conflict.taken');
  });

  test.each<[string, () => Promise<{ status: number }>, number]>([
    ['a guest', async () => server.guest.post('admin/products', { name: 'Mine' }), 401],
    ['a member', async () => asker.post('admin/products', { name: 'Mine' }), 403],
    ['staff', async () => staff.post(`admin/products/${drift.id}/versions`, { name: '9' }), 403],
    ['a member who renames', async () => asker.patch(`admin/products/${drift.id}`, { name: 'Mine' }), 403],
    ['a member who deletes', async () => asker.delete(`admin/products/${drift.id}/versions/${versionId('4.1')}`), 403],
  ])('is not changed by %s', async (_name, act, status) => {
    const before = await list();
    expect((await act()).status).toBe(status);
    expect(await list()).toEqual(before);
  });

  test('keeps names apart, two at once and in whatever case', async () => {
    const answers = await Promise.all([admin.post('admin/products', { name: 'Twin' }), admin.post('admin/products', { name: 'twin' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('lets go of what nothing is said of, and of nothing else', async () => {
    const { id, versions } = await product('Short', ['1']);
    expect((await admin.delete(`admin/products/${id}`)).body.code).toBe('conflict.already-done');
    expect((await admin.delete(`admin/products/${id}/versions/${versions[0]!.id}`)).status).toBe(204);
    expect((await admin.delete(`admin/products/${id}`)).status).toBe(204);
    expect(await named('Short')).toBeUndefined();
    const { id: post } = await solved();
    await says(asker, post, '4.2', true);
    expect((await admin.delete(`admin/products/${drift.id}/versions/${versionId('4.2')}`)).body.code).toBe('conflict.already-done');
  });
});

describe('that an answer works', () => {
  test('is counted by version, once a member, and taken back by saying nothing', async () => {
    const { number, id } = await solved();
    expect(await countsOf(number, id)).toEqual([['4.1', 0, 0, null, true]]);
    const other = await server.member();
    await Promise.all([says(asker, id, '4.2', true), says(asker, id, '4.2', true), says(other, id, '4.2', false)]);
    expect(await countsOf(number, id)).toEqual([['4.2', 1, 1, null, false], ['4.1', 0, 0, null, true]]);
    expect(await countsOf(number, id, asker)).toEqual([['4.2', 1, 1, true, false], ['4.1', 0, 0, null, true]]);
    await says(asker, id, '4.2', false);
    expect(await countsOf(number, id, asker)).toEqual([['4.2', 0, 2, false, false], ['4.1', 0, 0, null, true]]);
    await says(asker, id, '4.2', null);
    expect(await countsOf(number, id, asker)).toEqual([['4.2', 0, 1, null, false], ['4.1', 0, 0, null, true]]);
  });

  test('opens into who said so, newest first, page by page', async () => {
    const { id } = await solved();
    const other = await server.member();
    await says(asker, id, '4.2', true);
    await says(other, id, '4.2', false);
    const first = await server.guest.get<{ items: WorksRow[]; nextCursor: string }>(`posts/${id}/works?version=${versionId('4.2')}&limit=1`);
    const second = await server.guest.get<{ items: WorksRow[]; nextCursor: null }>(`posts/${id}/works?version=${versionId('4.2')}&limit=1&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items].map(({ member, works }) => [member!.handle, works])).toEqual([[other.who!.handle, false], [asker.who!.handle, true]]);
    expect(second.body.nextCursor).toBeNull();
  });

  test.each<[string, () => Promise<{ status: number }>, number]>([
    ['by a guest', async () => says(server.guest, (await solved()).id, '4.2', true), 401],
    ['by who wrote it', async () => says(author, (await solved()).id, '4.2', true), 403],
    ['of a deleted answer', async () => { const { id } = await solved(); await staff.delete(`posts/${id}`); return says(asker, id, '4.2', true); }, 403],
    ['in a locked topic', async () => { const { id, number } = await solved(); await staff.post(`topics/${number}/lock`, { reason: 'Enough.' }); return says(asker, id, '4.2', true); }, 403],
    ['of a version that there is not', async () => asker.send('PUT', `posts/${(await solved()).id}/works`, { versionId: drift.id, works: true }), 404],
    ['in a space out of sight', async () => says(asker, await answer(await question({}, 'secret'), admin), '4.2', true), 404],
    ['of a question', async () => { const number = await question(); return says(author, (await author.get(`topics/${number}`)).body.body.id, '4.2', true); }, 403],
  ])('is not said %s', async (_name, act, status) => {
    expect((await act()).status).toBe(status);
  });

  test('is told to nobody who does not see the topic', async () => {
    const number = await question({}, 'secret');
    const id = await answer(number, admin);
    await says(staff, id, '4.2', true);
    expect((await asker.get(`topics/${number}/standing`)).status).toBe(404);
    expect((await asker.get(`posts/${id}/works?version=${versionId('4.2')}`)).status).toBe(404);
  });
});

describe('for which versions an answer is', () => {
  test('is said by its author and who edits, and is what was asked about until then', async () => {
    const { number, id } = await solved();
    expect((await asker.send('PUT', `posts/${id}/versions`, { versionIds: [versionId('4.2')] })).status).toBe(403);
    expect((await author.send('PUT', `posts/${id}/versions`, { versionIds: [versionId('4.2')] })).status).toBe(204);
    expect(await countsOf(number, id)).toEqual([['4.2', 0, 0, null, true]]);
    await staff.send('PUT', `posts/${id}/versions`, { versionIds: [] });
    expect(await countsOf(number, id)).toEqual([['4.1', 0, 0, null, true]]);
  });
});

describe('a superseded answer', () => {
  test('says which newer one took its place, until that is taken back or the newer one is gone', async () => {
    const { number, id } = await solved();
    const newer = await answer(number, asker);
    expect((await author.send('PUT', `posts/${id}/superseded`, { byPostId: newer })).status).toBe(204);
    expect((await standingOf(number, id))!.supersededBy).toMatchObject({ postId: newer, author: { handle: asker.who!.handle } });
    await staff.delete(`posts/${newer}`);
    expect((await standingOf(number, id))!.supersededBy).toBeNull();
    await staff.post(`posts/${newer}/restore`, {});
    expect((await standingOf(number, id))!.supersededBy).not.toBeNull();
    await staff.send('PUT', `posts/${id}/superseded`, { byPostId: null });
    expect((await standingOf(number, id))!.supersededBy).toBeNull();
  });

  test('is superseded by no answer that it superseded, two at once either', async () => {
    const { number, id } = await solved();
    const [second, third] = [await answer(number, asker), await answer(number, asker)];
    await staff.send('PUT', `posts/${id}/superseded`, { byPostId: second });
    await staff.send('PUT', `posts/${second}/superseded`, { byPostId: third });
    expect((await staff.send('PUT', `posts/${third}/superseded`, { byPostId: id })).status).toBe(400);
    const [one, other] = [await answer(number, asker), await answer(number, asker)];
    const both = await Promise.all([staff.send('PUT', `posts/${one}/superseded`, { byPostId: other }), staff.send('PUT', `posts/${other}/superseded`, { byPostId: one })]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
  });

  test.each<[string, () => Promise<{ status: number }>, number]>([
    ['a member', async () => { const { number, id } = await solved(); return asker.send('PUT', `posts/${id}/superseded`, { byPostId: await answer(number, asker) }); }, 403],
    ['an answer elsewhere', async () => staff.send('PUT', `posts/${(await solved()).id}/superseded`, { byPostId: (await solved()).id }), 400],
    ['itself', async () => { const { id } = await solved(); return staff.send('PUT', `posts/${id}/superseded`, { byPostId: id }); }, 400],
  ])('is not made by %s', async (_name, act, status) => {
    expect((await act()).status).toBe(status);
  });

  test('is marked by a trusted member, too', async () => {
    const { number, id } = await solved();
    const trusted = await server.member('member', { trustLevel: 3 });
    expect((await trusted.send('PUT', `posts/${id}/superseded`, { byPostId: await answer(number, asker) })).status).toBe(204);
  });
});

test('what is said of a topic is read from memory', async () => {
  const { number, id } = await solved();
  await says(asker, id, '4.2', true);
  await standingOf(number, id);
  expect((await statementsOf(() => server.guest.get(`topics/${number}/standing`))).filter((name) => /versions|product/i.test(name))).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** A new badge is told by the banner of the page that comes next, and by a line of the inbox: read at one place, it is read at both. */
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await (await server.member('admin')).post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
});
afterAll(() => server.close());

/** Somebody who was thanked for a first answer. */
async function thanked(): Promise<ApiClient> {
  const [asker, helper] = [await server.member(), await server.member()];
  const { number } = (await asker.post('topics', { space: 'open', title: 'How far does a node reach', body: 'Through two walls.' })).body;
  const { id } = (await helper.post(`topics/${number}/replies`, { body: 'Twelve metres.' })).body;
  await asker.put(`posts/${id}/vote`, { kind: 'kudos' });
  await server.jobsDone();
  expect(await banner(helper)).toEqual(['first-light']);
  expect(await line(helper)).toMatchObject({ read: false, badge: { key: 'first-light', tier: 1 } });
  return helper;
}
const banner = async (of: ApiClient): Promise<string[]> => (await of.get('me/new-badges')).body.items.map(({ badge }: { badge: string }) => badge);
const line = async (of: ApiClient): Promise<{ id: string; read: boolean; badge: object }> => (await of.get('notifications')).body.items.find(({ kind }: { kind: string }) => kind === 'badge');

test('whom the banner told has read the line in the inbox', async () => {
  const helper = await thanked();
  const { unread } = (await helper.get('notifications/unread-count')).body;
  await helper.post('me/new-badges/seen');
  await server.jobsDone();
  expect(await line(helper)).toMatchObject({ read: true });
  expect((await helper.get('notifications/unread-count')).body.unread).toBe(unread - 1);
});

test.each<[string, (helper: ApiClient, id: string) => Promise<unknown>]>([
  ['read', (helper, id) => helper.patch(`notifications/${id}`, { read: true })],
  ['marked done', (helper, id) => helper.patch(`notifications/${id}`, { done: true })],
  ['read with all others', async (helper) => helper.post('notifications/read', { id: (await helper.get('notifications')).body.items[0].id })],
])('a line that was %s is not told by the banner any more', async (_name, read) => {
  const helper = await thanked();
  await read(helper, (await line(helper)).id);
  await server.jobsDone();
  expect(await banner(helper)).toEqual([]);
});

test('one that is unread again is not told by the banner again, and nobody else’s is read', async () => {
  const [helper, other] = [await thanked(), await thanked()];
  const { id } = await line(helper);
  await helper.patch(`notifications/${id}`, { read: true });
  await helper.patch(`notifications/${id}`, { read: false });
  await server.jobsDone();
  expect(await banner(helper)).toEqual([]);
  expect(await line(helper)).toMatchObject({ read: false });
  expect([await banner(other), (await line(other)).read]).toEqual([['first-light'], false]);
});

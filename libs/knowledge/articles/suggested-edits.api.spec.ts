import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Members suggest edits of articles; what is accepted becomes a revision. */
let server: TestServer;
let admin: ApiClient;
let writer: ApiClient;
let publisher: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  [admin, writer, publisher, member] = [await server.member('admin'), await server.member('superuser'), await server.member('moderator'), await server.member()];
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
});
afterAll(() => server.close());

async function published(title: string): Promise<{ id: string; bodyId: string }> {
  const { body } = await admin.post('articles', { space: 'manual', title, body: 'First.\n\nSecond.' });
  await admin.post(`articles/${body.id}/publication`, {});
  return { id: body.id, bodyId: (await server.guest.get(`knowledge/manual/articles/${body.articleSlug}`)).body.thread.body.id };
}
const suggest = async (who: ApiClient, bodyId: string, text: string) => (await who.post(`posts/${bodyId}/suggestions`, { version: 1, body: text, note: 'Clearer' })).body;
const accept = async (who: ApiClient, id: string, version = 1) => (await who.post(`suggestions/${id}/accept`, { version })).status;

test('what is accepted becomes a revision of who suggested it, beside what was saved meanwhile', async () => {
  const { id, bodyId } = await published('Suggested to by members');
  const suggestion = await suggest(member, bodyId, 'First and best.\n\nSecond.');
  await writer.patch(`articles/${id}`, { version: 1, title: 'Suggested to by members', body: 'First.\n\nSecond to none.' });
  expect(await accept(writer, suggestion.id, 2)).toBeLessThan(300);
  expect((await writer.get(`articles/${id}/source`)).body.body).toBe('First and best.\n\nSecond to none.');
  expect((await server.guest.get(`articles/${id}/revisions`)).body.items[0]).toMatchObject({ version: 3, editor: { id: member.who!.id }, acceptedBy: { id: writer.who!.id } });
});

test('points of reputation are no right to an article', async () => {
  const { id, bodyId } = await published('Not for points alone');
  const rich = await server.member('member', { reputation: 100_000 });
  const suggestion = await suggest(member, bodyId, 'Bought.\n\nSecond.');
  expect((await rich.get('suggestions')).body).toMatchObject({ items: [], waiting: 0 });
  expect((await rich.get(`suggestions/${suggestion.id}`)).status).toBe(404);
  expect((await rich.post(`suggestions/${suggestion.id}/decline`, { reason: 'Not bought.' })).status).toBe(404);
  expect((await writer.get('suggestions')).body.items.map(({ id: waits }: { id: string }) => waits)).toContain(suggestion.id);
  expect(await accept(rich, suggestion.id)).toBe(404);
  expect((await rich.patch(`posts/${bodyId}`, { version: 1, body: 'Bought.' })).status).toBe(403);
  expect((await writer.get(`articles/${id}/source`)).body.version).toBe(1);
});

test('a protected article is edited, and edits of it are accepted, by those who publish alone', async () => {
  const { id, bodyId } = await published('Protected from some of us');
  await admin.patch(`articles/${id}/settings`, { isProtected: true });
  const suggestion = await suggest(member, bodyId, 'First.\n\nSecond, too.');
  expect((await writer.patch(`articles/${id}`, { version: 1, title: 'Protected from some of us', body: 'x' })).status).toBe(403);
  expect(await accept(writer, suggestion.id)).toBe(403);
  expect(await accept(publisher, suggestion.id)).toBeLessThan(300);
  expect((await publisher.get(`articles/${id}/source`)).body.body).toBe('First.\n\nSecond, too.');
});

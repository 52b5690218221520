import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let member: ApiClient;
let id: string;
let slug: string;

beforeAll(async () => {
  server = await startTestServer();
  [admin, member] = [await server.member('admin'), await server.member()];
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  const { body } = await admin.post('articles', { space: 'manual', title: 'Was it of any help', body: 'Text' });
  [id, slug] = [body.id, body.articleSlug];
  await admin.post(`articles/${id}/publication`, {});
});
afterAll(() => server.close());

const judge = (who: ApiClient, helped: boolean, reason?: string, cookie?: string) => who.send('PUT', `articles/${id}/judgements/mine`, { helped, reason }, cookie ? { cookie } : {});
const counts = async () => (await admin.get(`knowledge/manual/articles/${slug}`)).body.article.judgements;
const cookieOf = (headers: Headers) => headers.getSetCookie().find((set) => set.startsWith('hearth_reader='))?.split(';')[0];

test('a member has one say, and the last one counts', async () => {
  for (const helped of [true, false, true]) expect((await judge(member, helped)).status).toBe(204);
  expect(await counts()).toEqual({ yes: 1, no: 0, sinceVersion: 1 });
  await Promise.all([judge(member, false, 'outdated'), judge(member, false, 'outdated')]);
  expect(await counts()).toEqual({ yes: 0, no: 1, sinceVersion: 1 });
  expect((await member.get(`knowledge/manual/articles/${slug}`)).body.article).toMatchObject({ helped: false, judgements: null });
});

test('a guest’s browser has one', async () => {
  const first = await judge(server.guest, false, 'unclear');
  const cookie = cookieOf(first.headers)!;
  expect(first.headers.getSetCookie().join()).toContain('HttpOnly');
  await judge(server.guest, true, undefined, cookie);
  expect(await counts()).toEqual({ yes: 1, no: 1, sinceVersion: 1 });
  await judge(server.guest, true);
  expect(await counts()).toEqual({ yes: 2, no: 1, sinceVersion: 1 });
  // What is none of ours is no reader, and is not kept.
  const forged = await judge(server.guest, true, undefined, 'hearth_reader=../../x');
  expect(cookieOf(forged.headers)).toMatch(/^hearth_reader=[\w-]{43}$/);
  expect((await server.guest.send('DELETE', `articles/${id}/judgements/mine`, undefined, { cookie })).status).toBe(204);
  expect((await counts()).yes).toBe(2);
});

test('the rows open to those who write, and what is no reason is refused', async () => {
  expect((await judge(member, false, 'boring')).status).toBe(400);
  for (const who of [server.guest, member]) expect([401, 403]).toContain((await who.get(`articles/${id}/judgements`)).status);
  const { items } = (await (await server.member('superuser')).get(`articles/${id}/judgements`)).body;
  expect(items.find((item: { member: { id: string } | null }) => item.member?.id === member.who!.id)).toMatchObject({ helped: false, reason: 'outdated', version: 1 });
  expect(items.filter((item: { member: unknown }) => item.member === null)).toHaveLength(2);
});

test('nobody judges what they do not see', async () => {
  await admin.patch(`articles/${id}/settings`, { audience: 'staff' });
  for (const who of [server.guest, member]) expect((await judge(who, true)).status).toBe(404);
});

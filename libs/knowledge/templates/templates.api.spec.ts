import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** How articles begin, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let writer: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  await admin.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  writer = await server.member('superuser');
});
afterAll(() => server.close());

const templates = (who: ApiClient, space = 'manual') => who.get(`knowledge/${space}/templates`);
const put = (who: ApiClient, version: number, items: object[]) => who.put('knowledge/manual/templates', { version, items });

test('templates come along in the community’s language, for those who write', async () => {
  expect((await templates(writer)).body).toMatchObject({ version: 0, items: [{ name: 'How-to' }, {}, {}], abilities: { edit: false } });
  await admin.patch('admin/community', { settings: { defaultLocale: 'fr' } });
  expect((await templates(admin)).body).toMatchObject({ items: [{ name: 'Mode d’emploi' }, {}, {}], abilities: { edit: true } });
  expect((await templates(server.guest)).status).toBe(401);
  expect((await templates(await server.member())).status).toBe(403);
  expect((await templates(admin, 'support')).status).toBe(404);
});

test('templates are written by those who publish; of two at once the second is told', async () => {
  const mine = [{ name: 'Release note', body: '## {{Version}}' }];
  expect((await put(writer, 0, mine)).status).toBe(403);
  expect((await put(admin, 0, [{ name: '', body: 'x' }])).status).toBe(400);
  expect((await Promise.all([put(admin, 0, mine), put(admin, 0, mine)])).map(({ status }) => status).sort()).toEqual([204, 409]);
  expect((await templates(writer)).body).toMatchObject({ version: 1, items: mine });
  expect((await Promise.all([put(admin, 1, []), put(admin, 1, mine)])).map(({ status }) => status).sort()).toEqual([204, 409]);
  expect((await writer.delete('knowledge/manual/templates')).status).toBe(403);
  expect((await admin.delete('knowledge/manual/templates')).status).toBe(204);
  expect((await templates(writer)).body).toMatchObject({ version: 0, items: [{}, {}, {}] });
});

test('prompts that nobody replaced are told to who edits', async () => {
  const { id } = (await writer.post('articles', { space: 'manual', title: 'Begun and not finished', body: 'Done.\n\n{{What helps?}} `{{ code }}`' })).body;
  expect((await writer.get(`articles/${id}/source`)).body.prompts).toEqual(['What helps?']);
});

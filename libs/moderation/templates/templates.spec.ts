import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  [admin, moderator] = [await server.member('admin'), await server.member('moderator')];
});
afterAll(() => server.close());

const off = { name: 'Off topic', texts: { en: 'Hello {member}, this does not belong into “{topic}”.', fr: 'Bonjour {member}', ar: ' ' } };

test('admins keep templates, moderators read them, nobody else does', async () => {
  expect((await moderator.post('admin/message-templates', off)).status).toBe(403);
  expect((await admin.post('admin/message-templates', { ...off, texts: { en: ' ' } })).status).toBe(400);
  const made = await admin.post('admin/message-templates', off);
  expect(made).toMatchObject({ status: 201, body: { name: 'Off topic', texts: { en: off.texts.en, fr: off.texts.fr } } });
  expect(made.body.texts.ar).toBeUndefined();
  expect((await moderator.get('moderation/templates')).body.items).toEqual([made.body]);
  const local = await server.member();
  expect((await local.get('moderation/templates')).status).toBe(403);
  await admin.post('spaces', { name: 'Here', slug: 'here', kind: 'support' });
  await admin.put(`spaces/here/roles/${local.who!.id}`, { role: 'moderator' });
  expect((await local.get('moderation/templates')).body.items).toEqual([made.body]);
  expect((await server.guest.get('moderation/templates')).status).toBe(401);
});

test('two that are edited at once: the second is told; a name is used once', async () => {
  const { body } = await admin.post('admin/message-templates', { name: 'Welcome', texts: { en: 'Hello' } });
  const edit = { name: 'Welcome', texts: { en: 'Hello {member}' }, updatedAt: body.updatedAt };
  const answers = await Promise.all([admin.put(`admin/message-templates/${body.id}`, edit), admin.put(`admin/message-templates/${body.id}`, { ...edit, texts: { en: 'Hi' } })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await admin.put(`admin/message-templates/${body.id}`, { name: 'Off topic', texts: { en: 'Hi' } })).body).toMatchObject({ code: 'conflict.taken', errors: [{ path: 'name' }] });
  expect((await admin.post('admin/message-templates', { name: 'Welcome', texts: { en: 'Hi' } })).body).toMatchObject({ code: 'conflict.taken' });
  expect((await moderator.delete(`admin/message-templates/${body.id}`)).status).toBe(403);
  expect((await admin.delete(`admin/message-templates/${body.id}`)).status).toBe(204);
  expect((await moderator.get('moderation/templates')).body.items.map(({ name }: { name: string }) => name)).toEqual(['Off topic']);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, LiveClient, startTestServer, type TestServer } from '#testing';
import { staysOpen } from './silence.js';

let server: TestServer;
let member: ApiClient;
let moderator: ApiClient;
let topicId: string;
let until: string;
let page: LiveClient;

beforeAll(async () => {
  server = await startTestServer();
  [member, moderator] = [await server.member(), await server.member('moderator')];
  const admin = await server.member('admin');
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  topicId = (await admin.post('topics', { space: 'open', title: 'Something to read here', body: 'x' })).body.id;
  page = await LiveClient.open(server.url, member.who);
  await page.say('topic.join', { topicId });
  until = new Date(Date.now() + 3_600_000).toISOString();
  expect((await moderator.post(`moderation/members/${member.who!.id}/sanctions`, { kind: 'silence', until, reason: 'Cool down.' })).status).toBe(200);
});
afterAll(async () => {
  page.close();
  await server.close();
});

describe('a silenced member', () => {
  test('is told so by every operation that writes, but for those that stay open', async () => {
    const { paths } = (await server.guest.get('/api/openapi.json')).body as { paths: Record<string, object> };
    const operations = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path.replace(/\{(\w+)\}/g, (_all, name) => (name === 'number' ? '1' : topicId))] as const));
    const writes = operations.filter(([method]) => method !== 'GET');
    expect(writes.length).toBeGreaterThan(40);
    const open: string[] = [];
    for (const [method, path] of writes) {
      // Signing out would end the test, and so would leaving.
      if (method === 'DELETE' && ['/api/v1/session', '/api/v1/me/account'].includes(path)) continue;
      const { status, body } = await member.send(method, path, {});
      if (body?.code === 'member.silenced') expect({ status, until: body.details.until }).toEqual({ status: 403, until });
      else open.push(`${method} ${path.replaceAll(topicId, ':id')}`);
    }
    expect(open.sort()).toEqual([
      'DELETE /api/v1/passkeys/:id',
      'DELETE /api/v1/provider-accounts/:id',
      'DELETE /api/v1/sessions',
      'DELETE /api/v1/sessions/:id',
      'POST /api/v1/appeals/linked',
      'POST /api/v1/me/cases/:id/appeal',
      'POST /api/v1/passkeys',
      'POST /api/v1/passkeys/options',
      'POST /api/v1/passkeys/sign-in',
      'POST /api/v1/passkeys/sign-in/options',
      'POST /api/v1/posts/:id/appeals',
      'POST /api/v1/session',
      'POST /api/v1/topics/1/read',
      'PUT /api/v1/me/password',
    ]);
  });

  test('cannot be seen writing over a socket that was open before', async () => {
    expect(await page.say('topic.typing', { topicId, typing: true })).toEqual({ ok: false, code: 'member.silenced' });
  });

  test('reads, and writes again when it is over', async () => {
    expect((await member.get('topics/1')).status).toBe(200);
    expect((await member.post('topics/1/replies', { body: 'x' })).status).toBe(403);
    expect((await moderator.post(`moderation/members/${member.who!.id}/lift`, {})).status).toBe(200);
    expect((await member.post('topics/1/replies', { body: 'x' })).status).toBe(201);
  });
});

describe('what stays open', () => {
  test.each([
    ['/sign-out', true],
    ['/preferences', true],
    ['/settings/security?/password', true],
    ['/p/0198c1d4-0000-7000-8000-000000000000/appeal', true],
    ['/appeal', true],
    ['/settings/moderation/0198c1d4-0000-7000-8000-000000000000/appeal', true],
    ['/api/v1/me/cases/0198c1d4-0000-7000-8000-000000000000/appeal', true],
    ['/settings/moderation', false],
    ['/appeal?token=x', true],
    ['/api/v1/appeals/linked', true],
    ['/api/v1/topics/12/read', true],
    ['/appeals', false],
    ['/api/v1/topics/12/replies', false],
    ['/api/v1/posts/x/appeals/../flags', false],
    ['/t/12/why?/reply', false],
    ['/settings?/profile', false],
    ['/sign-out/../t/1?/reply', false],
  ])('%s: %s', (path, open) => {
    expect(staysOpen(path)).toBe(open);
  });
});

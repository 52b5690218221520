import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import { Sessions } from './sessions/sessions.js';

describe('what takes a fresh sign-in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  /** As after a quarter of an hour. */
  const letGoStale = ({ who }: ApiClient) =>
    server.inCommunity(() => server.app.get(Sessions).change(who!.id, () => server.database.query(`update sessions set authenticated_at = now() - interval '15 minutes' where community_id = $1 and member_id = $2`, [server.communityId, who!.id])));
  const someId = '01900000-0000-7000-8000-000000000001';

  // Whoever adds what lets a stolen session keep an account or use its power adds it here.
  test.each([
    ['POST', () => 'passkeys/options', undefined],
    ['DELETE', () => `passkeys/${someId}`, undefined],
    ['DELETE', () => `provider-accounts/${someId}`, undefined],
    ['POST', () => 'admin/sign-in-providers', { label: 'A', issuer: 'https://a.example.com', clientId: 'a' }],
    ['PUT', () => `admin/sign-in-providers/${someId}`, { label: 'A', issuer: 'https://a.example.com', clientId: 'a' }],
    ['DELETE', () => `admin/sign-in-providers/${someId}`, undefined],
    ['PUT', () => 'me/password', { password: 'an entirely new password' }],
    ['DELETE', () => 'me/account', undefined],
    ['DELETE', (member: ApiClient) => `admin/members/${member.who!.id}`, undefined],
    ['POST', () => 'admin/identify-keys', undefined],
    ['DELETE', () => `admin/identify-keys/${someId}`, undefined],
    ['POST', () => 'admin/identify-keys/public', { key: 'x' }],
    ['POST', () => 'admin/discourse-connect/secrets', {}],
    ['DELETE', () => `admin/discourse-connect/secrets/${someId}`, undefined],
    ['PATCH', () => 'admin/community', { settings: { vouching: { trustedIssuers: ['host'] } } }],
    ['PATCH', () => 'admin/community', { settings: { discourseConnect: { grantsRoles: true } } }],
    ['PUT', (member: ApiClient) => `admin/members/${member.who!.id}/role`, { role: 'moderator' }],
    ['POST', (member: ApiClient) => `admin/members/${member.who!.id}/claim-invitations`, { email: 'imported@example.com' }],
  ] as const)('%s %s', async (method, path, body) => {
    const [owner, member] = [await server.member('owner'), await server.member()];
    await letGoStale(owner);
    expect(await owner.send(method, path(member), body)).toMatchObject({ status: 403, body: { code: 'session.stale' } });
  });

  test('is open again after signing in once more, and reading never took it', async () => {
    const owner = await server.member('owner');
    await letGoStale(owner);
    expect((await owner.get('sessions')).status).toBe(200);
    expect((await owner.delete('sessions')).status).toBe(204);
    await server.inCommunity(() => server.app.get(Sessions).change(owner.who!.id, () => server.database.query('update sessions set authenticated_at = now() where community_id = $1 and member_id = $2', [server.communityId, owner.who!.id])));
    expect((await owner.post('admin/identify-keys')).status).toBe(201);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Viewer } from '#contracts';
import { ApiClient, startTestServer, type TestServer } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { password } from './spec-community.js';

describe('the API of accounts and members', () => {
  let server: TestServer;
  let count = 0;
  beforeAll(async () => {
    server = await startTestServer({ HEARTH_URL: 'https://community.example.com' });
  });
  afterAll(() => server.close());

  const form = () => {
    count += 1;
    return { email: `person${count}@example.com`, password, handle: `person-${count}` };
  };
  const cookiesOf = (headers: Headers) => new Map(headers.getSetCookie().map((line) => [line.split('=')[0]!, line]));
  const tokenIn = (headers: Headers) => /^hearth_session=([\w-]+);/.exec(cookiesOf(headers).get('hearth_session') ?? '')?.[1] ?? '';
  const clientWith = (token: string) => new ApiClient(server.url, { id: '', handle: '', token });
  const mailedToken = async (email: string) => {
    const [mail] = await server.inCommunity(() =>
      server.database.query<{ body: string }>('select body from mails where community_id = $1 and recipient = $2 order by id desc limit 1', [server.communityId, email]),
    );
    return /\?token=([\w-]+)$/m.exec(mail?.body ?? '')?.[1] ?? '';
  };

  test('sign-up answers the viewer and sets a cookie that scripts, other sites and open lines do not get', async () => {
    const input = form();
    const { status, body, headers } = await server.guest.post('sign-up', input);
    expect(status).toBe(201);
    expect(Viewer.parse(body).member).toMatchObject({ handle: input.handle, email: input.email, emailVerified: false });
    const cookie = cookiesOf(headers).get('hearth_session') ?? '';
    for (const flag of ['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure', 'Expires=']) expect(cookie).toContain(flag);
    expect((await clientWith(tokenIn(headers)).get('me')).body.member.handle).toBe(input.handle);
    expect(JSON.stringify(body)).not.toMatch(/password|argon2/i);
  });

  test('signing in, listing sessions, ending others, signing out', async () => {
    const input = form();
    const here = clientWith(tokenIn((await server.guest.post('sign-up', input)).headers));
    const signedIn = await server.guest.post('session', { email: input.email, password }, { 'user-agent': 'Spec/1.0' });
    expect(signedIn.status).toBe(201);
    const there = clientWith(tokenIn(signedIn.headers));
    const { items } = (await here.get('sessions')).body;
    expect(items).toHaveLength(2);
    expect(items.find(({ current }: { current: boolean }) => !current)).toMatchObject({ userAgent: 'Spec/1.0', address: expect.stringContaining('127.0.0.1') });
    expect((await here.delete('sessions')).status).toBe(204);
    expect((await there.get('me')).body.member).toBeNull();
    const out = await here.delete('session');
    expect(out.status).toBe(204);
    expect(cookiesOf(out.headers).get('hearth_session')).toContain('Expires=Thu, 01 Jan 1970');
    expect((await here.get('me')).body.member).toBeNull();
    expect((await here.get('sessions')).status).toBe(401);
  });

  test('a session ends by its id, and only the own', async () => {
    const [one, other] = [await server.member(), await server.member()];
    const id = (await one.get('sessions')).body.items[0].id;
    expect((await other.delete(`sessions/${id}`)).status).toBe(404);
    expect((await other.delete('sessions/no-id')).status).toBe(400);
    expect((await one.delete(`sessions/${id}`)).status).toBe(204);
    expect((await one.get('sessions')).status).toBe(401);
  });

  test('too many tries say when to come back', async () => {
    const { email } = form();
    const tries = [];
    for (let number = 0; number < 11; number += 1) tries.push(await server.guest.post('session', { email, password: 'wrong password' }));
    expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
    expect(Number(tries[10]?.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(tries[10]?.body).toMatchObject({ code: 'rate.limited', retryAfter: expect.any(Number), detail: expect.stringContaining('minutes') });
  });

  test('a link signs in the browser that asked for it', async () => {
    const { email } = form();
    const asked = await server.guest.post('magic-links', { email });
    expect({ status: asked.status, body: asked.body }).toEqual({ status: 202, body: '' });
    const nonce = cookiesOf(asked.headers).get('hearth_link')!;
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Secure']) expect(nonce).toContain(flag);
    const token = await mailedToken(email);
    expect((await server.guest.post('magic-links/consume', { token })).body.code).toBe('token.other-browser');
    const opened = await server.guest.post('magic-links/consume', { token }, { cookie: nonce.split(';')[0]! });
    expect(opened.status).toBe(201);
    expect(Viewer.parse(opened.body).member).toMatchObject({ email, emailVerified: true });
    expect(cookiesOf(opened.headers).get('hearth_link')).toContain('Expires=Thu, 01 Jan 1970');
    expect((await clientWith(tokenIn(opened.headers)).get('me')).body.member.email).toBe(email);
    expect((await server.guest.post('magic-links/consume', { token }, { cookie: nonce.split(';')[0]! })).status).toBe(410);
  });

  test('a browser that asks twice signs in by the link of either mail', async () => {
    const { email } = form();
    const cookie = cookiesOf((await server.guest.post('magic-links', { email })).headers).get('hearth_link')!.split(';')[0]!;
    const token = await mailedToken(email);
    const again = cookiesOf((await server.guest.post('magic-links', { email }, { cookie })).headers).get('hearth_link')!.split(';')[0]!;
    expect(again).toBe(cookie);
    expect((await server.guest.post('magic-links/consume', { token }, { cookie: again })).status).toBe(201);
    const odd = cookiesOf((await server.guest.post('magic-links', { email }, { cookie: 'hearth_link=abc' })).headers).get('hearth_link')!;
    expect(odd).toMatch(/^hearth_link=[\w-]{43};/);
  });

  test('a link is not used up by looking at it', async () => {
    const { email } = form();
    const nonce = cookiesOf((await server.guest.post('magic-links', { email })).headers).get('hearth_link')!;
    const token = await mailedToken(email);
    expect((await server.guest.get(`magic-links/consume?token=${token}`)).status).toBe(405);
    expect((await server.guest.post('magic-links/consume', { token }, { cookie: nonce.split(';')[0]! })).status).toBe(201);
  });

  test('passwords are reset and changed, addresses confirmed', async () => {
    const input = form();
    const first = clientWith(tokenIn((await server.guest.post('sign-up', input)).headers));
    expect((await server.guest.post('email-verifications/consume', { token: await mailedToken(input.email) })).status).toBe(204);
    expect((await first.get('me')).body.member.emailVerified).toBe(true);
    expect((await first.post('email-verifications')).body.code).toBe('conflict.already-done');
    expect((await server.guest.post('password-resets', { email: input.email })).status).toBe(202);
    const reset = await server.guest.post('password-resets/consume', { token: await mailedToken(input.email), password: 'the second password' });
    expect(reset.status).toBe(201);
    expect((await first.get('me')).body.member).toBeNull();
    const second = clientWith(tokenIn(reset.headers));
    expect((await second.put('me/password', { password: 'the third password' })).status).toBe(204);
    expect((await server.guest.post('session', { email: input.email, password: 'the third password' })).status).toBe(201);
  });

  test('profiles are read by everyone and edited by their member', async () => {
    const member = await server.member('member', { handle: 'gardener' });
    const edited = await member.patch('me', { displayName: 'Mo Gardener', bio: 'Roses' });
    expect(edited).toMatchObject({ status: 200, body: { displayName: 'Mo Gardener', abilities: { edit: true } } });
    expect((await server.guest.get('members/gardener')).body).toMatchObject({ displayName: 'Mo Gardener', bioHtml: '<p dir="auto">Roses</p>', abilities: { edit: false } });
    expect((await server.guest.get('members/suggest?prefix=mo')).body.items).toEqual([expect.objectContaining({ handle: 'gardener' })]);
    expect((await server.guest.get('members/nobody')).status).toBe(404);
    expect((await server.guest.get('members/a%00b')).status).toBe(404);
    expect((await server.guest.patch('me', { bio: 'x' })).status).toBe(401);
  });

  test('admins list members, change roles and keep groups; others do not', async () => {
    const [admin, member] = [await server.member('admin'), await server.member()];
    const listed = await admin.get(`admin/members?q=${member.who!.handle}`);
    expect(listed.body.items).toEqual([expect.objectContaining({ id: member.who!.id, email: `${member.who!.handle}@example.com`, groupIds: [], invitable: false })]);
    expect((await admin.put(`admin/members/${member.who!.id}/role`, { role: 'superuser' })).status).toBe(204);
    expect((await member.get('me')).body.member.role).toBe('superuser');
    const group = await admin.post('admin/groups', { name: 'Testers' });
    expect(group.status).toBe(201);
    expect((await admin.put(`admin/groups/${group.body.id}/members/${member.who!.id}`)).status).toBe(204);
    expect((await admin.get('admin/groups')).body.items).toEqual([{ id: group.body.id, name: 'Testers', hostName: null, memberCount: 1 }]);
    expect((await admin.get(`admin/groups/${group.body.id}/members`)).body.items).toEqual([expect.objectContaining({ id: member.who!.id })]);
    expect((await admin.put(`admin/groups/${group.body.id}`, { name: 'Best testers' })).body.name).toBe('Best testers');
    expect((await admin.delete(`admin/groups/${group.body.id}/members/${member.who!.id}`)).status).toBe(204);
    expect((await admin.delete(`admin/groups/${group.body.id}`)).status).toBe(204);
    expect((await admin.post(`admin/members/${member.who!.id}/claim-invitations`, { email: 'x@example.com' })).body.code).toBe('conflict.already-done');
    for (const path of ['admin/members', 'admin/groups', 'admin/community']) {
      expect((await member.get(path)).status).toBe(403);
      expect((await server.guest.get(path)).status).toBe(401);
    }
    expect((await member.put(`admin/members/${admin.who!.id}/role`, { role: 'member' })).status).toBe(403);
    expect((await admin.put(`admin/members/${uuidv7()}/role`, { role: 'member' })).status).toBe(404);
  });

  test('the community is known to everyone and edited by admins', async () => {
    const admin = await server.member('admin');
    expect((await admin.patch('admin/community', { settings: { tagline: 'Ask us' } })).status).toBe(200);
    const { body } = await server.guest.get('community');
    expect(body).toMatchObject({ name: 'Test', settings: { tagline: 'Ask us', look: { radius: 6 } } });
    expect(body.settings.mail).toBeUndefined();
    expect((await admin.patch('admin/community', { settings: { look: { radius: 400 } } })).body).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'settings.look.radius', code: 'number_too_big', limit: 16 }],
    });
    expect((await admin.get('admin/community')).body.settings.look.radius).toBe(6);
  });

  test('the owner is made with a token that the server printed, and no other', async () => {
    expect((await server.guest.post('set-up', { token: 'x'.repeat(43), communityName: 'Mine', ...form() })).body.code).toBe('token.expired');
  });
});

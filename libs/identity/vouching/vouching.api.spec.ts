import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import { SignJWT } from 'jose';
import sharp from 'sharp';

const picture = (background: string) => sharp({ create: { width: 40, height: 40, channels: 3, background } }).png().toBuffer();

describe('what the company’s server says of people', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  let server: TestServer;
  let admin: ApiClient;
  let company: Server;
  let keysAddress = '';
  let published: object[] = [];
  let count = 0;

  beforeAll(async () => {
    const pictures: Record<string, Buffer> = { '/face.png': await picture('#c40'), '/other.png': await picture('#04c'), '/text.png': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
    company = createServer(({ url = '' }, response) => response.end(pictures[url] ?? JSON.stringify({ keys: published })));
    await new Promise<void>((ok) => company.listen(0, '127.0.0.1', ok));
    keysAddress = `http://localhost:${(company.address() as AddressInfo).port}/keys.json`;
    published = [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }];
    server = await startTestServer({ HEARTH_INTERNAL_HOSTS: 'localhost' });
    admin = await server.member('admin');
    expect((await admin.patch('admin/community', { settings: { vouching: { keysAddress } } })).status).toBe(200);
  });
  afterAll(async () => {
    await server.close();
    company.close();
  });

  const identify = async (claims: Record<string, unknown>, { kid = 'k1', key = privateKey }: { kid?: string; key?: KeyObject } = {}) => {
    count += 1;
    const now = Math.floor(Date.now() / 1_000);
    const token = await new SignJWT({ iat: now, exp: now + 300, jti: `t${count}`, ...claims }).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key);
    return server.guest.post('embed/identify', { token });
  };
  const memberOf = async (subject: string) => {
    const [row] = await server.inCommunity(() =>
      server.database.query<{ id: string; handle: string; locale: string | null }>('select m.id, m.handle, m.locale from members m join external_accounts a on a.community_id = m.community_id and a.member_id = m.id where m.community_id = $1 and a.subject = $2', [server.communityId, subject]),
    );
    return row!;
  };
  const groupsOf = async (subject: string): Promise<string[]> => {
    const { handle } = await memberOf(subject);
    const [{ groupIds }] = (await admin.get(`admin/members?q=${handle}`)).body.items;
    const { items } = (await admin.get('admin/groups')).body;
    return items.filter(({ id }: { id: string }) => groupIds.includes(id)).map(({ name }: { name: string }) => name).sort();
  };

  test('is signed by keys at its own address, where a new one counts at once', async () => {
    expect((await identify({ sub: 'by-address' })).status).toBe(204);
    expect(await identify({ sub: 'by-address' }, { key: generateKeyPairSync('ed25519').privateKey })).toMatchObject({ status: 403, body: { details: { fault: 'signature' } } });
    expect(await identify({ sub: 'by-address' }, { kid: 'nobody' })).toMatchObject({ status: 403, body: { details: { fault: 'unknown-key' } } });
    expect((await admin.post('admin/identify-keys/address-trials', { address: keysAddress })).body).toEqual({ explanation: null, keys: [{ kid: 'k1', alg: 'EdDSA' }] });
  });

  test.each(['http://example.com/keys', 'https://name:word@example.com/keys', 'ftp://example.com', 'keys', 'https://example.com/#keys'])('an address must be one that can be asked safely: %s', async (address) => {
    expect((await admin.patch('admin/community', { settings: { vouching: { keysAddress: address } } })).status).toBe(400);
    expect((await admin.post('admin/identify-keys/address-trials', { address })).status).toBe(400);
  });

  test('an address of a private network is not asked', async () => {
    expect((await admin.post('admin/identify-keys/address-trials', { address: 'https://127.0.0.1:1/keys' })).body).toMatchObject({ keys: [], explanation: expect.stringContaining('private network') });
    expect((await (await server.member('moderator')).post('admin/identify-keys/address-trials', { address: keysAddress })).status).toBe(403);
  });

  test('whom it is believed is not told to everybody', async () => {
    expect((await server.guest.get('community')).body.settings).not.toHaveProperty('vouching');
  });

  test('fills groups that have a name on its side, and no others', async () => {
    const partners = (await admin.post('admin/groups', { name: 'Partners', hostName: 'Gold Partners' })).body;
    expect(partners).toMatchObject({ hostName: 'gold partners' });
    const insiders = (await admin.post('admin/groups', { name: 'Insiders' })).body;
    expect((await admin.post('admin/groups', { name: 'Others', hostName: 'gold partners' })).body).toMatchObject({ code: 'conflict.taken', errors: [{ path: 'hostName' }] });
    await identify({ sub: 'grouped', groups: ['GOLD partners', 'Insiders', 'unheard of'] });
    expect(await groupsOf('grouped')).toEqual(['Partners']);
    await admin.put(`admin/groups/${insiders.id}/members/${(await memberOf('grouped')).id}`);
    await identify({ sub: 'grouped' });
    expect(await groupsOf('grouped')).toEqual(['Insiders', 'Partners']);
    await identify({ sub: 'grouped', groups: [] });
    expect(await groupsOf('grouped')).toEqual(['Insiders']);
    expect((await admin.put(`admin/groups/${partners.id}`, { name: 'Partners', hostName: null })).body).toMatchObject({ hostName: null });
    await identify({ sub: 'grouped', groups: ['gold partners', 'partners'] });
    expect(await groupsOf('grouped')).toEqual(['Insiders']);
    expect(await identify({ sub: 'grouped', groups: 'gold partners' })).toMatchObject({ status: 403, body: { details: { fault: 'claims' } } });
  });

  test('tells staff, and nobody else, whom somebody works for', async () => {
    await identify({ sub: 'employee', company: { id: 'acme', name: 'Acme', plan: 'gold', revenue: 1200.5 } });
    await identify({ sub: 'colleague', company: { id: 'acme', plan: 'platinum' } });
    const { handle, id } = await memberOf('employee');
    const staff = await server.member('staff');
    expect((await staff.get(`members/${handle}`)).body.company).toEqual({ name: 'Acme', plan: 'platinum', revenue: 1200.5 });
    for (const reader of [server.guest, await server.member('moderator'), await server.member()]) expect((await reader.get(`members/${handle}`)).body).toMatchObject({ id, company: null });
    const [row] = await server.inCommunity(() => server.database.query<{ count: number }>(`select count(*)::int as count from companies where community_id = $1`, [server.communityId]));
    expect(row).toEqual({ count: 1 });
    await identify({ sub: 'employee' });
    expect((await staff.get(`members/${handle}`)).body.company).toMatchObject({ name: 'Acme' });
    await identify({ sub: 'employee', iss: 'https://elsewhere.example', company: { id: 'acme', name: 'Another Acme' } });
    expect((await staff.get(`members/${handle}`)).body.company).toMatchObject({ name: 'Acme' });
  });

  test.each([['fr', 'fr'], ['ar-EG', 'ar'], ['fr_CA', 'fr'], ['xx', null], ['', null]])('of language %j a newcomer gets %j', async (locale, expected) => {
    await identify({ sub: `speaks-${locale}`, locale });
    expect((await memberOf(`speaks-${locale}`)).locale).toBe(expected);
  });

  describe('a picture', () => {
    const pictureOf = async (subject: string): Promise<string | null> => (await server.guest.get(`members/${(await memberOf(subject)).handle}`)).body.avatarUrl;
    const at = (path: string) => new URL(path, keysAddress).href;

    test('is fetched, made anew and shown from here, and follows the one on the other side', async () => {
      await identify({ sub: 'pictured', avatar_url: at('/face.png') });
      await server.jobsDone();
      const first = (await pictureOf('pictured'))!;
      expect(first).toMatch(/^\/files\/avatars\/[0-9a-f-]{36}-[0-9a-f]{32}\.webp$/);
      const shown = await server.guest.get(first);
      expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
      await identify({ sub: 'pictured', avatar_url: at('/other.png') });
      await server.jobsDone();
      expect(await pictureOf('pictured')).not.toBe(first);
      expect((await server.guest.get(first)).status).toBe(404);
      await identify({ sub: 'pictured' });
      await server.jobsDone();
      expect(await pictureOf('pictured')).not.toBeNull();
    });

    test.each(['/text.png', 'https://127.0.0.1:1/face.png', 'https://169.254.169.254/latest', 'file:///etc/passwd', 'javascript:alert(1)', 'not an address'])('is not taken from %s', async (address) => {
      const sub = `without-${address}`;
      expect((await identify({ sub, avatar_url: address.startsWith('/') ? at(address) : address })).status).toBe(204);
      await server.jobsDone();
      expect(await pictureOf(sub)).toBeNull();
    });

    test.each(['x', '..%2f..%2flogos%2fx.webp', `${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}-${'0'.repeat(32)}.webp`])('that is nobody’s is not there: %s', async (name) => expect((await server.guest.get(`/files/avatars/${name}`)).status).toBe(404));
  });

  describe('an account that has the address', () => {
    const claims = (member: ApiClient) => ({ sub: `of-${member.who!.handle}`, email: `${member.who!.handle}@example.com`, email_verified: true });
    const trust = async (...trustedIssuers: string[]) => expect((await admin.patch('admin/community', { settings: { vouching: { trustedIssuers } } })).status).toBe(200);

    test('is opened only if the issuer is trusted in this', async () => {
      const member = await server.member();
      expect(await identify(claims(member))).toMatchObject({ status: 409, body: { code: 'identify.address-taken' } });
      await trust('https://shop.example.com');
      expect((await identify(claims(member))).status).toBe(409);
      await trust('host');
      expect((await identify({ ...claims(member), email_verified: false, sub: 'unproven' })).status).toBe(204);
      expect((await memberOf('unproven')).handle).not.toBe(member.who!.handle);
      expect((await identify(claims(member))).status).toBe(204);
      expect((await memberOf(claims(member).sub)).handle).toBe(member.who!.handle);
    });

    test('is not opened if it was never verified here, or has power', async () => {
      await trust('host');
      const squatter = await server.member();
      await server.inCommunity(() => server.database.query('update members set email_verified_at = null where community_id = $1 and id = $2', [server.communityId, squatter.who!.id]));
      for (const member of [squatter, await server.member('moderator'), await server.member('owner')]) expect((await identify(claims(member))).status).toBe(409);
    });
  });
});

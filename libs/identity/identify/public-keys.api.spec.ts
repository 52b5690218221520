import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import { SignJWT } from 'jose';

const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();

describe('public keys of the company’s server', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  let server: TestServer;
  let admin: ApiClient;
  let guest: ApiClient;
  let count = 0;

  beforeAll(async () => {
    server = await startTestServer();
    admin = await server.member('admin');
    guest = server.guest;
  });
  afterAll(() => server.close());

  const tokenBy = (kid: string, key: KeyObject = privateKey) => {
    count += 1;
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ sub: `person-${count}`, name: 'Ines Vardal', iat: now, exp: now + 300, jti: `j-${count}` }).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key);
  };
  const identify = async (token: string) => guest.post('embed/identify', { token });

  test('let people in whom the other half vouches for, until they are taken back', async () => {
    const added = await admin.post('admin/identify-keys/public', { key: pem(publicKey), kid: 'shop-1' });
    expect(added).toMatchObject({ status: 201, body: { kid: 'shop-1', alg: 'EdDSA', lastUsedAt: null } });
    const token = await tokenBy('shop-1');
    expect((await admin.post('admin/identify-keys/trials', { token })).body).toMatchObject({ fault: null, person: { name: 'Ines Vardal' } });
    expect((await identify(token)).status).toBe(204);
    expect(await identify(token)).toMatchObject({ status: 403, body: { details: { fault: 'used' } } });
    expect((await admin.get('admin/identify-keys')).body.items).toEqual([expect.objectContaining({ kid: 'shop-1', lastUsedAt: expect.any(String) })]);
    expect(await identify(await tokenBy('shop-1', generateKeyPairSync('ed25519').privateKey))).toMatchObject({ status: 403, body: { details: { fault: 'signature' } } });
    expect((await admin.delete(`admin/identify-keys/${added.body.id}`)).status).toBe(204);
    expect(await identify(await tokenBy('shop-1'))).toMatchObject({ status: 403, body: { details: { fault: 'unknown-key' } } });
  });

  test('are named by themselves, by the admin, or by us; no two alike', async () => {
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'own' };
    const own = await admin.post('admin/identify-keys/public', { key: JSON.stringify(jwk) });
    expect(own.body.kid).toBe('own');
    expect(await admin.post('admin/identify-keys/public', { key: pem(publicKey), kid: 'own' })).toMatchObject({ status: 409, body: { errors: [{ path: 'kid', code: 'taken' }] } });
    const ours = await admin.post('admin/identify-keys/public', { key: pem(publicKey) });
    expect(ours.body.kid).toBe(ours.body.id);
    for (const { body } of [own, ours]) await admin.delete(`admin/identify-keys/${body.id}`);
  });

  test('are no more than ten, beside two secrets', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => admin.post('admin/identify-keys/public', { key: pem(publicKey) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 10 }, () => 201), 422, 422]);
    expect((await admin.post('admin/identify-keys')).status).toBe(201);
    for (const { body } of answers) if (body.id) await admin.delete(`admin/identify-keys/${body.id}`);
  });

  test('are not private ones, and a refusal shows nothing of those', async () => {
    const given = privateKey.export({ format: 'jwk' });
    const refused = await admin.post('admin/identify-keys/public', { key: JSON.stringify(given) });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'key', code: 'private_key' }] } });
    expect(JSON.stringify(refused.body)).not.toContain(given.d);
  });

  test('are for admins alone', async () => {
    const moderator = await server.member('moderator');
    expect((await guest.post('admin/identify-keys/public', { key: pem(publicKey) })).status).toBe(401);
    expect((await moderator.post('admin/identify-keys/public', { key: pem(publicKey) })).status).toBe(403);
  });
});

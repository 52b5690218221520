import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from '#testing';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';

const clientSecret = 'a secret that the provider and the community share';

/** What a provider answers that is broken, or that somebody stands in for. */
describe('a token of a provider', () => {
  let server: TestServer;
  let provider: Server;
  let issuer = '';
  let start = '';
  let key: CryptoKey;
  let otherKey: CryptoKey;
  let count = 0;
  let idToken: (nonce: string) => Promise<string>;
  let userInfo: Record<string, unknown> = {};
  let nonce = '';

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    key = pair.privateKey;
    otherKey = (await generateKeyPair('RS256')).privateKey;
    const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }];
    provider = createServer((request, response) => {
      const answer = (body: unknown) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.url === '/.well-known/openid-configuration') {
        return answer({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, userinfo_endpoint: `${issuer}/me`, id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'] });
      }
      if (request.url === '/keys') return answer({ keys });
      if (request.url === '/me') return answer(userInfo);
      return void idToken(nonce).then((token) => answer({ access_token: 'a', token_type: 'Bearer', id_token: token }));
    });
    await new Promise<void>((ok) => provider.listen(0, '127.0.0.1', ok));
    issuer = `http://localhost:${(provider.address() as AddressInfo).port}`;
    server = await startTestServer({ HEARTH_URL: 'https://community.example.com', HEARTH_INTERNAL_HOSTS: 'localhost' });
    const made = await (await server.member('admin')).post('admin/sign-in-providers', { label: 'A', issuer, clientId: 'hearth', clientSecret });
    start = `sign-in/providers/${made.body.id}/start`;
  });
  afterAll(async () => {
    provider.closeAllConnections();
    provider.close();
    await server.close();
  });

  const now = () => Math.floor(Date.now() / 1_000);
  const claims = (given: string): JWTPayload => ({ iss: issuer, aud: 'hearth', sub: `person-${count}`, nonce: given, iat: now(), exp: now() + 300, email: `person-${count}@example.com`, email_verified: true });
  const sign = (payload: JWTPayload, by: CryptoKey = key, header = {}) => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k', ...header }).sign(by);

  /** Where somebody ends up to whom the provider gives this token. */
  async function signIn(token: typeof idToken): Promise<{ location: string | null; isSignedIn: boolean }> {
    count += 1;
    idToken = token;
    const begun = await server.guest.get(start);
    const url = new URL(begun.headers.get('location')!);
    nonce = url.searchParams.get('nonce')!;
    const cookie = begun.headers.getSetCookie().find((line) => line.startsWith('hearth_provider='))!.split(';')[0]!;
    const ended = await server.guest.get(`sign-in/callback?code=c&state=${url.searchParams.get('state')}`, { cookie });
    return { location: ended.headers.get('location'), isSignedIn: ended.headers.getSetCookie().some((line) => line.startsWith('hearth_session=')) };
  }
  const refused = { location: '/sign-in?provider=refused', isSignedIn: false };

  test('that is as it should be is taken', async () => {
    expect(await signIn((given) => sign(claims(given)))).toEqual({ location: '/', isSignedIn: true });
  });

  test.each<[string, (given: string) => Promise<string>]>([
    ['without a signature', (given) => Promise.resolve(new UnsecuredJWT(claims(given)).encode())],
    ['signed with the secret of the client', (given) => new SignJWT(claims(given)).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(clientSecret))],
    ['signed by another key', (given) => sign(claims(given), otherKey)],
    ['signed by a key that nobody knows', (given) => sign(claims(given), otherKey, { kid: 'other' })],
    ['for another client', (given) => sign({ ...claims(given), aud: 'other' })],
    ['for several, by another', (given) => sign({ ...claims(given), aud: ['hearth', 'other'], azp: 'other' })],
    ['of another issuer', (given) => sign({ ...claims(given), iss: 'https://evil.example' })],
    ['of another beginning', (given) => sign({ ...claims(given), nonce: 'x'.repeat(43) })],
    ['of no beginning', (given) => sign({ ...claims(given), nonce: undefined })],
    ['that ended', (given) => sign({ ...claims(given), iat: now() - 900, exp: now() - 600 })],
    ['that names nobody', (given) => sign({ ...claims(given), sub: undefined })],
    ['that is none', () => Promise.resolve('x.y.z')],
  ])('%s is refused', async (_what, token) => {
    expect(await signIn(token)).toEqual(refused);
  });

  test('is not filled up with what is known of somebody else', async () => {
    userInfo = { sub: 'somebody-else', email: 'victim@example.com', email_verified: true };
    expect(await signIn((given) => sign({ ...claims(given), email: undefined, email_verified: undefined }))).toEqual(refused);
  });
});

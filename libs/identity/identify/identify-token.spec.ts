import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { readIdentifyToken, TokenRefused } from './identify-token.js';

const community = '01900000-0000-7000-8000-00000000000c';
const keys = [
  { id: '01900000-0000-7000-8000-0000000000a1', secret: 'the first secret, of thirty-two bytes' },
  { id: '01900000-0000-7000-8000-0000000000a2', secret: 'the other secret, of thirty-two bytes' },
];
const now = new Date('2026-05-04T10:00:00Z');
const seconds = now.getTime() / 1_000;
const person = { iss: 'https://shop.example.com', aud: community, sub: '42', iat: seconds, exp: seconds + 300, jti: 'once', email: 'Ines@Example.com', email_verified: true, name: 'Ines Vardal' };

const sign = (claims: object, { secret = keys[0]!.secret, header = {} }: { secret?: string; header?: object } = {}): Promise<string> =>
  new SignJWT(claims as Record<string, unknown>).setProtectedHeader({ alg: 'HS256', ...header }).sign(new TextEncoder().encode(secret));
const read = (token: string) => readIdentifyToken(token, keys, [community, 'https://help.example.com'], now);
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const faultOf = (token: string): Promise<string> =>
  read(token).then(
    () => 'taken',
    (error: unknown) => (error instanceof TokenRefused ? error.fault : `${error}`),
  );

describe('a token of a company’s own server', () => {
  it('names a person', async () => {
    expect(await read(await sign(person))).toEqual({
      keyId: keys[0]!.id, issuer: 'https://shop.example.com', subject: '42', tokenId: 'once', name: 'Ines Vardal', email: 'ines@example.com', emailVerified: true, company: null, expiresAt: new Date((seconds + 360) * 1_000),
    });
  });

  it.each([
    ['the key that its header names', { header: { kid: keys[1]!.id }, secret: keys[1]!.secret }, keys[1]!.id],
    ['either key while they are exchanged', { secret: keys[1]!.secret }, keys[1]!.id],
  ])('is taken with %s', async (_, options, keyId) => expect(await read(await sign(person, options))).toMatchObject({ keyId }));

  it.each([
    ['Canny', { id: 'u-1', email: 'a@example.com', name: 'A', avatarURL: 'https://a.example/a.png', companies: [{ id: 'c1', name: 'Co' }] }, { subject: 'u-1', company: { id: 'c1', name: 'Co' } }],
    ['Zendesk', { scope: 'user', external_id: '77', name: 'Z', email: 'z@example.com', email_verified: true }, { subject: '77', emailVerified: true }],
    ['Intercom', { user_id: 1234, email: 'i@example.com' }, { subject: '1234', emailVerified: false }],
    ['Featurebase', { userId: 'fb', companies: [{ id: 9, plan: 'pro' }] }, { subject: 'fb', company: { id: '9', plan: 'pro' } }],
  ])('may be one made for %s', async (_, claims, expected) => {
    expect(await read(await sign({ iat: seconds, ...claims }))).toMatchObject({ issuer: 'host', ...expected });
  });

  it.each([
    ['no token', () => 'not.a.token', 'malformed'],
    ['an empty text', () => '', 'malformed'],
    ['no algorithm', () => `${base64url({ alg: 'none' })}.${base64url(person)}.`, 'algorithm'],
    ['no algorithm, written otherwise', () => `${base64url({ alg: 'NoNe' })}.${base64url(person)}.`, 'algorithm'],
    ['another algorithm of the same family', () => new SignJWT(person).setProtectedHeader({ alg: 'HS512' }).sign(new TextEncoder().encode(keys[0]!.secret)), 'algorithm'],
    ['a key pair of its own', () => new SignJWT(person).setProtectedHeader({ alg: 'ES256' }).sign(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey), 'algorithm'],
    ['another secret', () => sign(person, { secret: 'a secret of somebody else, 32 bytes!' }), 'signature'],
    ['the secret of the other key than it names', () => sign(person, { header: { kid: keys[1]!.id } }), 'signature'],
    ['a key that does not exist', () => sign(person, { header: { kid: 'nobody' } }), 'unknown-key'],
    ['claims changed after signing', async () => (await sign(person)).replace(/\.[^.]+\./, `.${base64url({ ...person, sub: '1' })}.`), 'signature'],
    ['its end 61 s ago', () => sign({ ...person, iat: seconds - 300, exp: seconds - 61 }), 'expired'],
    ['its beginning in 61 s', () => sign({ ...person, iat: seconds + 61, exp: seconds + 300 }), 'not-yet'],
    ['nbf in 61 s', () => sign({ ...person, nbf: seconds + 61 }), 'not-yet'],
    ['a life of an hour', () => sign({ ...person, exp: seconds + 3_600 }), 'too-long'],
    ['no times', () => sign({ ...person, iat: undefined, exp: undefined }), 'no-time'],
    ['an old beginning and no end', () => sign({ ...person, iat: seconds - 700, exp: undefined }), 'expired'],
    ['another audience', () => sign({ ...person, aud: 'https://other.example.com' }), 'audience'],
    ['nobody', () => sign({ ...person, sub: undefined }), 'no-subject'],
    ['an empty id', () => sign({ ...person, sub: '  ' }), 'claims'],
    ['null', () => sign({ ...person, sub: 'NULL' }), 'reserved-subject'],
    ['undefined', () => sign({ ...person, sub: 'undefined' }), 'reserved-subject'],
    ['an object as id', () => sign({ ...person, sub: { a: 1 } }), 'claims'],
  ])('is not taken with %s', async (_, token, fault) => expect(await faultOf(await token())).toBe(fault));

  it.each([
    ['an end 59 s ago', { exp: seconds - 59 }],
    ['a beginning in 59 s', { iat: seconds + 59 }],
    ['one of several audiences', { aud: ['https://elsewhere.example', 'https://help.example.com'] }],
  ])('may have %s', async (_, change) => expect(await faultOf(await sign({ ...person, ...change }))).toBe('taken'));

  it('is refused without a word of a secret or of the right signature', async () => {
    const token = await sign(person, { secret: 'a secret of somebody else, 32 bytes!' });
    const [head, body] = token.split('.');
    const right = createHmac('sha256', keys[0]!.secret).update(`${head}.${body}`).digest('base64url');
    const refusal = await read(token).catch((error: unknown) => error as TokenRefused);
    expect((refusal as TokenRefused).message).not.toContain(right);
    for (const { secret } of keys) expect((refusal as TokenRefused).message).not.toContain(secret);
  });
});

import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { IdentifyAlgorithm } from '#contracts';
import { exportJWK, SignJWT } from 'jose';
import { readIdentifyToken, TokenRefused, type VerifyingKey } from './identify-token.js';

const community = '01900000-0000-7000-8000-00000000000c';
const keys = [
  { id: '01900000-0000-7000-8000-0000000000a1', secret: 'the first secret, of thirty-two bytes' },
  { id: '01900000-0000-7000-8000-0000000000a2', secret: 'the other secret, of thirty-two bytes' },
];
const bytesOf = (secret: string) => new TextEncoder().encode(secret);
const secretKeys = keys.map(({ id, secret }): VerifyingKey => ({ id, kid: id, alg: 'HS256', key: bytesOf(secret) }));

/** Two keys for each algorithm: what signs, and what checks. */
interface Signer {
  kid: string;
  sign: KeyObject | Uint8Array;
  verify: VerifyingKey;
}
const pairs: Record<Exclude<IdentifyAlgorithm, 'HS256'>, () => { privateKey: KeyObject; publicKey: KeyObject }> = {
  EdDSA: () => generateKeyPairSync('ed25519'),
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2_048 }),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
};
const algorithms = ['HS256', 'EdDSA', 'RS256', 'ES256'] as const;
const signers = Object.fromEntries(
  algorithms.map((alg) => [
    alg,
    keys.map(({ id, secret }, index): Signer => {
      if (alg === 'HS256') return { kid: id, sign: bytesOf(secret), verify: secretKeys[index]! };
      const { privateKey, publicKey } = pairs[alg]();
      const kid = `${alg}-${index}`;
      return { kid, sign: privateKey, verify: { id, kid, alg, key: publicKey } };
    }),
  ]),
) as Record<IdentifyAlgorithm, Signer[]>;
const allKeys = algorithms.flatMap((alg) => signers[alg].map(({ verify }) => verify));
const named = (from: readonly VerifyingKey[]) => (kid: string | undefined) => (kid === undefined ? from : from.filter((key) => key.kid === kid));
const now = new Date('2026-05-04T10:00:00Z');
const seconds = now.getTime() / 1_000;
const person = { iss: 'https://shop.example.com', aud: community, sub: '42', iat: seconds, exp: seconds + 300, jti: 'once', email: 'Ines@Example.com', email_verified: true, name: 'Ines Vardal' };

const sign = (claims: object, { secret = keys[0]!.secret, header = {} }: { secret?: string; header?: object } = {}): Promise<string> =>
  new SignJWT(claims as Record<string, unknown>).setProtectedHeader({ alg: 'HS256', ...header }).sign(bytesOf(secret));
const read = (token: string, from = secretKeys) => readIdentifyToken(token, named(from), [community, 'https://help.example.com'], now);
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const faultOf = (token: string, from = secretKeys): Promise<string> =>
  read(token, from).then(
    () => 'taken',
    (error: unknown) => (error instanceof TokenRefused ? error.fault : `${error}`),
  );

describe('a token of a company’s own server', () => {
  it('names a person', async () => {
    expect(await read(await sign(person))).toEqual({
      keyId: keys[0]!.id, issuer: 'https://shop.example.com', subject: '42', tokenId: 'once', name: 'Ines Vardal', email: 'ines@example.com', emailVerified: true, username: null, locale: null, bio: null, avatarUrl: null, company: null, groups: {}, expiresAt: new Date((seconds + 360) * 1_000),
    });
  });

  it.each([
    ['the key that its header names', { header: { kid: keys[1]!.id }, secret: keys[1]!.secret }, keys[1]!.id],
    ['either key while they are exchanged', { secret: keys[1]!.secret }, keys[1]!.id],
  ])('is taken with %s', async (_, options, keyId) => expect(await read(await sign(person, options))).toMatchObject({ keyId }));

  it.each([
    ['Canny', { id: 'u-1', email: 'a@example.com', name: 'A', avatarURL: 'https://a.example/a.png', companies: [{ id: 'c1', name: 'Co' }] }, { subject: 'u-1', avatarUrl: 'https://a.example/a.png', company: { id: 'c1', name: 'Co' } }],
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

  describe.each(algorithms)('signed with %s', (alg) => {
    const [first, second] = signers[alg] as [Signer, Signer];
    const others = algorithms.filter((other) => other !== alg);
    const made = (claims: object, { by = first, header = {} }: { by?: Signer; header?: object } = {}) => new SignJWT(claims as Record<string, unknown>).setProtectedHeader({ alg, ...header }).sign(by.sign);
    const swapped = (token: string, change: object) => token.replace(/\.[^.]+\./, `.${base64url({ ...person, ...change })}.`);
    const withoutSignature = (token: string) => token.replace(/[^.]+$/, '');

    it.each([
      ['the key that its header names', () => made(person, { by: second, header: { kid: second.kid } }), second.verify.id],
      ['either key while they are exchanged', () => made(person, { by: second }), second.verify.id],
    ])('is taken with %s', async (_, token, keyId) => expect(await read(await token(), allKeys)).toMatchObject({ keyId, subject: '42' }));

    it.each([
      ['another key of its kind', async () => made(person, { by: { ...first, sign: alg === 'HS256' ? bytesOf('a secret of somebody else, 32 bytes!') : pairs[alg]().privateKey } }), 'signature'],
      ['the key of another name', () => made(person, { header: { kid: second.kid } }), 'signature'],
      ['a key that does not exist', () => made(person, { header: { kid: 'nobody' } }), 'unknown-key'],
      ['claims changed after signing', async () => swapped(await made(person), { sub: '1' }), 'signature'],
      ['its signature cut off', async () => withoutSignature(await made(person)), 'signature'],
      ['its algorithm changed to none', async () => `${base64url({ alg: 'none', kid: first.kid })}.${base64url(person)}.`, 'algorithm'],
      ['a key in its own header', async () => made(person, { by: { ...first, sign: pairs.ES256().privateKey }, header: { alg: 'ES256', jwk: await exportJWK(pairs.ES256().publicKey), kid: 'own' } }), 'unknown-key'],
      ['the address of a key in its own header', () => made(person, { header: { jku: 'https://evil.example/keys', kid: 'own' } }), 'unknown-key'],
      ['an extension that must be understood', () => made(person, { header: { crit: ['b64'], b64: true, kid: first.kid } }).then((token) => token.replace(/^[^.]+/, base64url({ alg, kid: first.kid, crit: ['x'], x: 1 }))), 'malformed'],
      ['its end 61 s ago', () => made({ ...person, iat: seconds - 300, exp: seconds - 61 }), 'expired'],
      ['its beginning in 61 s', () => made({ ...person, iat: seconds + 61, exp: seconds + 300 }), 'not-yet'],
      ['a life of an hour', () => made({ ...person, exp: seconds + 3_600 }), 'too-long'],
      ['another audience', () => made({ ...person, aud: 'https://other.example.com' }), 'audience'],
      ['a reserved id', () => made({ ...person, sub: 'Blank' }), 'reserved-subject'],
    ])('is not taken with %s', async (_, token, fault) => expect(await faultOf(await token(), allKeys)).toBe(fault));

    it.each(others)('is not taken where its header names a key for %s', async (other) => {
      const [{ kid }] = signers[other] as [Signer];
      expect(await faultOf(await made(person, { header: { kid } }), allKeys)).toBe('algorithm');
    });
  });

  it.each(['RS256', 'ES256', 'EdDSA'] as const)('is not taken with the public key of %s used as a secret', async (alg) => {
    const [{ kid, verify }] = signers[alg] as [Signer];
    const publicKey = verify.key as KeyObject;
    const guesses = [publicKey.export({ type: 'spki', format: 'pem' }), publicKey.export({ type: 'spki', format: 'der' }), JSON.stringify(publicKey.export({ format: 'jwk' }))];
    for (const guess of guesses) {
      const text = `${base64url({ alg: 'HS256', kid })}.${base64url(person)}`;
      const token = `${text}.${createHmac('sha256', guess).update(text).digest('base64url')}`;
      expect(await faultOf(token, allKeys)).toBe('algorithm');
      expect(await faultOf(token.replace(/^[^.]+/, base64url({ alg: 'HS256' })), [verify])).toBe('algorithm');
    }
  });

  it.each([
    ['an end 59 s ago', { exp: seconds - 59 }],
    ['a beginning in 59 s', { iat: seconds + 59 }],
    ['one of several audiences', { aud: ['https://elsewhere.example', 'https://help.example.com'] }],
  ])('may have %s', async (_, change) => expect(await faultOf(await sign({ ...person, ...change }))).toBe('taken'));

  it.each([Number('1234567890123456789'), 1.5])('that names somebody by the number %d is refused: JSON reads another one as the same', async (sub) => {
    expect(await faultOf(await sign({ ...person, sub }))).toBe('claims');
    expect(await faultOf(await sign({ ...person, sub: Number.MAX_SAFE_INTEGER }))).toBe('taken');
  });

  it('is refused without a word of a secret or of the right signature', async () => {
    const token = await sign(person, { secret: 'a secret of somebody else, 32 bytes!' });
    const [head, body] = token.split('.');
    const right = createHmac('sha256', keys[0]!.secret).update(`${head}.${body}`).digest('base64url');
    const refusal = await read(token).catch((error: unknown) => error as TokenRefused);
    expect((refusal as TokenRefused).message).not.toContain(right);
    for (const { secret } of keys) expect((refusal as TokenRefused).message).not.toContain(secret);
  });
});

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { KeyRefused, publicKeyOf, publicKeysOf } from './public-key.js';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const weakRsa = generateKeyPairSync('rsa', { modulusLength: 1_024 });
const ed25519 = generateKeyPairSync('ed25519');
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const x25519 = generateKeyPairSync('x25519');

const pem = (key: KeyObject) => key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString();
const jwk = (key: KeyObject, more: object = {}) => ({ ...key.export({ format: 'jwk' }), ...more });
const text = (value: unknown) => JSON.stringify(value);
const faultOf = (given: string) => {
  try {
    return publicKeyOf(given).alg;
  } catch (error) {
    return error instanceof KeyRefused ? error.fault : `${error}`;
  }
};

describe('a public key of the company’s', () => {
  it.each([
    ['RSA', rsa, 'RS256'],
    ['Ed25519', ed25519, 'EdDSA'],
    ['P-256', p256, 'ES256'],
  ])('of the kind %s is for one algorithm, as PEM and as JSON', (_, { publicKey }, alg) => {
    expect(publicKeyOf(pem(publicKey))).toMatchObject({ alg, kid: null });
    expect(publicKeyOf(text(jwk(publicKey, { kid: 'a', alg, use: 'sig' })))).toMatchObject({ alg, kid: 'a' });
    expect(publicKeyOf(text({ keys: [jwk(publicKey)] }))).toMatchObject({ alg });
  });

  it.each([
    ['a private key as PEM', pem(rsa.privateKey), 'private_key'],
    ['a private key in the older form', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(), 'private_key'],
    ['a private key as JSON', text(jwk(ed25519.privateKey)), 'private_key'],
    ['a secret', text({ kty: 'oct', k: 'c2VjcmV0' }), 'private_key'],
    ['a short RSA key', pem(weakRsa.publicKey), 'unfit_key'],
    ['another curve', pem(p384.publicKey), 'unfit_key'],
    ['a key that does not sign', pem(x25519.publicKey), 'unfit_key'],
    ['a key for encryption', text(jwk(rsa.publicKey, { use: 'enc' })), 'unfit_key'],
    ['a key for another algorithm', text(jwk(rsa.publicKey, { alg: 'PS256' })), 'unfit_key'],
    ['an RSA key that says it is a secret’s', text(jwk(rsa.publicKey, { alg: 'HS256' })), 'unfit_key'],
    ['two keys', text({ keys: [jwk(rsa.publicKey), jwk(p256.publicKey)] }), 'no_public_key'],
    ['an empty set', text({ keys: [] }), 'no_public_key'],
    ['words', 'my key', 'no_public_key'],
    ['a list', '[]', 'no_public_key'],
    ['null', 'null', 'no_public_key'],
    ['broken PEM', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', 'no_public_key'],
  ])('is not %s', (_, given, fault) => expect(faultOf(given)).toBe(fault));

  it('is in no answer when it was a private one', () => {
    const given = text(jwk(ed25519.privateKey));
    const { d } = jwk(ed25519.privateKey) as { d: string };
    expect(() => publicKeyOf(given)).toThrow(expect.objectContaining({ message: expect.not.stringContaining(d) }));
  });
});

describe('a set of keys', () => {
  it('gives those that tokens may be signed with, and leaves the others out', () => {
    const keys = [jwk(rsa.publicKey, { kid: 'one' }), jwk(p384.publicKey), jwk(rsa.publicKey, { use: 'enc' }), null, 'x', { kty: 'oct', k: 'AA' }, jwk(ed25519.publicKey, { kid: 'two' })];
    expect(publicKeysOf({ keys }).map(({ kid, alg }) => [kid, alg])).toEqual([['one', 'RS256'], ['two', 'EdDSA']]);
  });

  it.each([null, {}, { keys: 'x' }, 'keys', []])('must be one: %j', (given) => expect(() => publicKeysOf(given)).toThrow(KeyRefused));
});

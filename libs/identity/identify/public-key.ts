import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { IdentifyAlgorithm } from '#contracts';

/** The public half of a key of the company's. */
export interface PublicKey {
  kid: string | null;
  alg: IdentifyAlgorithm;
  key: KeyObject;
}

/** A key is not taken; the message says what to do. */
export class KeyRefused extends Error {
  constructor(
    readonly fault: 'private_key' | 'no_public_key' | 'unfit_key',
    message: string,
  ) {
    super(message);
  }
}

const leastRsaBits = 2_048;

interface Jwk extends JsonWebKey {
  kid?: unknown;
  use?: unknown;
  alg?: unknown;
}

/** Reads what somebody pasted: PEM, a JSON Web Key, or a set with one key. Throws KeyRefused. */
export function publicKeyOf(text: string): PublicKey {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) throw new KeyRefused('private_key', 'This is a private key. It stays on your server; paste its public half. If it was shown to anybody, make another one.');
  if (text.startsWith('-----BEGIN')) return fromKeyObject(objectOf(text), null);
  const given = jsonOf(text);
  const [jwk, ...others] = Array.isArray(given.keys) ? (given.keys as Jwk[]) : [given as Jwk];
  if (!jwk || others.length > 0) throw new KeyRefused('no_public_key', 'The set must have one key. Paste the others by themselves, or give the address of the set.');
  return fromJwk(jwk);
}

/** The keys of a set (RFC 7517) that tokens may be signed with; others are left out. */
export function publicKeysOf(set: unknown): PublicKey[] {
  const keys = typeof set === 'object' && set !== null ? (set as { keys?: unknown }).keys : undefined;
  if (!Array.isArray(keys)) throw new KeyRefused('no_public_key', 'What is there is no set of keys: a JSON object with a list "keys".');
  return keys.flatMap((jwk: unknown) => {
    try {
      return typeof jwk === 'object' && jwk !== null ? [fromJwk(jwk as Jwk)] : [];
    } catch (error) {
      if (error instanceof KeyRefused) return [];
      throw error;
    }
  });
}

function fromJwk(jwk: Jwk): PublicKey {
  if (jwk.kty === 'oct') throw new KeyRefused('private_key', 'This is a secret and no public key. Secrets are made here, and shown once.');
  if (jwk.d !== undefined) throw new KeyRefused('private_key', 'This key has its private half in it ("d"). It stays on your server; paste the public half. If it was shown to anybody, make another one.');
  if (jwk.use !== undefined && jwk.use !== 'sig') throw new KeyRefused('unfit_key', `The key is for "${String(jwk.use)}" and not for signing ("use").`);
  const known = fromKeyObject(objectOf(jwk), typeof jwk.kid === 'string' && jwk.kid !== '' ? jwk.kid : null);
  if (jwk.alg !== undefined && jwk.alg !== known.alg) throw new KeyRefused('unfit_key', `The key says that it is for "${String(jwk.alg)}". A key of its kind is taken for ${known.alg} alone.`);
  return known;
}

/** One algorithm for each kind of key, so that no token can choose another. */
function fromKeyObject(key: KeyObject, kid: string | null): PublicKey {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ed25519') return { kid, alg: 'EdDSA', key };
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return { kid, alg: 'ES256', key };
  if (key.asymmetricKeyType !== 'rsa') throw new KeyRefused('unfit_key', 'We take Ed25519, RSA and P-256 keys.');
  if (modulusLength < leastRsaBits) throw new KeyRefused('unfit_key', `The RSA key has ${modulusLength} bits. It needs ${leastRsaBits} at least.`);
  return { kid, alg: 'RS256', key };
}

function objectOf(given: string | JsonWebKey): KeyObject {
  try {
    return createPublicKey(typeof given === 'string' ? given : { key: given, format: 'jwk' });
  } catch {
    throw unreadable();
  }
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given === 'object' && given !== null) return given as Record<string, unknown>;
  } catch {
    // What is no JSON is no key either, as said below.
  }
  throw unreadable();
}

function unreadable(): KeyRefused {
  return new KeyRefused('no_public_key', 'This cannot be read as a public key. Paste PEM ("-----BEGIN PUBLIC KEY-----") or a JSON Web Key.');
}

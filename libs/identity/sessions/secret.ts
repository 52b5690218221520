import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, safe in cookies and addresses. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256: all that is stored of a secret. It needs no salt, since the secret is random. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

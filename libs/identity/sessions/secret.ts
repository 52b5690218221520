import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, safe in cookies and addresses. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text that a browser sends can be one of them. */
export function isSecret(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/** SHA-256: all that is stored of a secret. It needs no salt, since the secret is random. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

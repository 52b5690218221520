import { createHash, randomBytes } from 'node:crypto';
import { frameCookie, readCookie } from '#identity';

const name = '__Host-hearth_help';
/** A day longer than questions are looked for after a visit. */
const lifeMs = 8 * 86_400_000;
const form = /^[\w-]{43}$/;

/** The text that a browser keeps of its visits; undefined for none, and for one that is none of ours. */
export function deviceIn(cookieHeader: string | undefined): string | undefined {
  const text = readCookie(cookieHeader, name);
  return text && form.test(text) ? text : undefined;
}

export const newDevice = (): string => randomBytes(32).toString('base64url');

/** What is kept of it here. */
export const deviceHash = (device: string): Buffer => createHash('sha256').update(device).digest();

/** A Set-Cookie value, for a page of our own as for a frame on another site. */
export const deviceCookie = (device: string): string => frameCookie(name, device, new Date(Date.now() + lifeMs));

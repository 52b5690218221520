import { createHmac, timingSafeEqual } from 'node:crypto';
import { Id, UnsubscribeScope } from '#contracts';

/** The page that mails link to; with the same token the API takes the one click of mail programs. */
export const unsubscribePage = '/unsubscribe';
export const unsubscribeApi = '/api/v1/unsubscribe';

export interface Unsubscription {
  memberId: string;
  scope: UnsubscribeScope;
}

function signatureOf({ memberId, scope }: Unsubscription, key: Buffer): Buffer {
  return createHmac('sha256', key).update(`${memberId}.${scope}`).digest();
}

/** Whoever has it can turn these mails off, and nothing else. */
export function unsubscribeToken(what: Unsubscription, key: Buffer): string {
  return `${what.memberId}.${what.scope}.${signatureOf(what, key).toString('base64url')}`;
}

/** What a token speaks of, before its signature is looked at; undefined for what is none. */
export function readToken(token: string): (Unsubscription & { signature: Buffer }) | undefined {
  const [memberId, scope, signature, ...more] = token.split('.');
  const what = { memberId: Id.safeParse(memberId), scope: UnsubscribeScope.safeParse(scope) };
  if (!what.memberId.success || !what.scope.success || !signature || more.length > 0) return undefined;
  return { memberId: what.memberId.data, scope: what.scope.data, signature: Buffer.from(signature, 'base64url') };
}

export function isSigned({ signature, ...what }: Unsubscription & { signature: Buffer }, key: Buffer): boolean {
  const expected = signatureOf(what, key);
  return expected.length === signature.length && timingSafeEqual(expected, signature);
}

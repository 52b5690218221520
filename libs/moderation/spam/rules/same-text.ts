import type { SpamSettings } from '#contracts';
import type { Facts } from './facts.js';
import type { Finding } from './rule.js';

/** The same text by several accounts. */
export function sameText({ sameText: { otherAccounts } }: Facts, { sameTextAccounts }: SpamSettings): Finding<'same-text'>[] {
  return sameTextAccounts > 0 && otherAccounts > 0 && otherAccounts + 1 >= sameTextAccounts ? [{ rule: 'same-text', accounts: otherAccounts }] : [];
}

/** The same text again and again by one account. */
export function sameTextAgain({ sameText: { ownPosts } }: Facts, { sameTextPosts }: SpamSettings): Finding<'same-text-again'>[] {
  return sameTextPosts > 0 && ownPosts > 0 && ownPosts + 1 >= sameTextPosts ? [{ rule: 'same-text-again', count: ownPosts + 1 }] : [];
}

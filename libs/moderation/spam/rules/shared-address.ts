import type { SpamSettings } from '#contracts';
import type { Facts } from './facts.js';
import type { Finding } from './rule.js';

/** Several accounts from one network address within a day. */
export function sharedAddress({ arrival: { accountsFromAddress: count } }: Facts, { accountsPerAddress }: SpamSettings): Finding<'shared-address'>[] {
  return accountsPerAddress > 0 && count >= accountsPerAddress ? [{ rule: 'shared-address', count }] : [];
}

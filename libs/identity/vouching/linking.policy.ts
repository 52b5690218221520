import type { RoleName } from '#contracts';
import { hasRank } from '../ranks.js';

/** What is asked about an account before somebody else's server opens it by its address alone. */
export interface LinkSubject {
  issuer: string;
  /** That server says that the address is this person's. */
  emailVerified: boolean;
  account: { role: RoleName; isEmailVerified: boolean };
}

/**
 * Both sides know the address to be the person's, and the community trusts the issuer in this. Who has power over others is
 * never let in by an address: they sign in to both sides once.
 */
export function canLinkByAddress({ issuer, emailVerified, account }: LinkSubject, trustedIssuers: readonly string[]): boolean {
  return emailVerified && account.isEmailVerified && trustedIssuers.includes(issuer) && !hasRank(account, 'moderator');
}

import type { RoleName } from '#contracts';
import { canLinkByAddress } from '../vouching/linking.policy.js';

/** Whether somebody from a provider enters an account by its address alone: only a verified one, of a provider whose word the community takes. */
export function opensAccountOf(
  { issuer, trustsEmail }: { issuer: string; trustsEmail: boolean },
  person: { email: string | null },
  { role, email, emailVerifiedAt }: { role: RoleName; email: string | null; emailVerifiedAt: Date | null },
): boolean {
  const emailVerified = person.email !== null && person.email === email;
  return canLinkByAddress({ issuer, emailVerified, account: { role, isEmailVerified: emailVerifiedAt !== null } }, trustsEmail ? [issuer] : []);
}

import type { SpamSettings } from '#contracts';
import type { Facts } from './facts.js';
import type { Finding } from './rule.js';

/** A first post with links, hardly after sign-up. */
export function firstLink({ isFirst, links, secondsSinceSignUp }: Facts, { firstLinkSeconds }: SpamSettings): Finding<'first-link'>[] {
  return isFirst && links.length > 0 && secondsSinceSignUp < firstLinkSeconds ? [{ rule: 'first-link', seconds: Math.max(0, Math.floor(secondsSinceSignUp)) }] : [];
}

import type { SpamSettings } from '#contracts';
import type { Facts } from './facts.js';
import { isOfHosts, linkedHosts } from './links.js';
import type { Finding } from './rule.js';

/** A new member whose description of themselves leads elsewhere. */
export function bioLink({ bio }: Facts, { bioLinks, trustedHosts }: SpamSettings): Finding<'bio-link'>[] {
  const host = bioLinks && bio ? linkedHosts(bio).find((linked) => !isOfHosts(linked, trustedHosts)) : undefined;
  return host ? [{ rule: 'bio-link', host }] : [];
}

import type { SpamSettings } from '#contracts';
import type { Facts } from './facts.js';
import { isOfHosts } from './links.js';
import type { Finding } from './rule.js';

/** A link to where accounts that moderators marked as spam linked before. */
export function spamHost({ links, markedHosts }: Facts, { spamHostDays }: SpamSettings): Finding<'spam-host'>[] {
  if (spamHostDays === 0) return [];
  return [...new Set(links)].flatMap((host) => {
    const accounts = markedHosts.get(host);
    return accounts ? [{ rule: 'spam-host' as const, host, accounts }] : [];
  });
}

/** A link to a host on the community's own list. */
export function listedHost({ links }: Facts, { hosts }: SpamSettings): Finding<'listed-host'>[] {
  return [...new Set(links)].filter((host) => isOfHosts(host, hosts)).map((host) => ({ rule: 'listed-host', host }));
}

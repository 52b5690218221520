import type { SpamSettings } from '#contracts';
import type { Facts } from './facts.js';
import type { Finding } from './rule.js';

/** One post that links to one host again and again. */
export function linksToHost({ links }: Facts, { linksToHost: most }: SpamSettings): Finding<'links-to-host'>[] {
  if (most === 0) return [];
  return [...new Set(links)]
    .map((host) => ({ rule: 'links-to-host' as const, host, count: links.filter((other) => other === host).length }))
    .filter(({ count }) => count >= most);
}

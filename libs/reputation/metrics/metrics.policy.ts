import type { MetricScope } from '#contracts';
import { hasRank } from '#identity';
import type { Actor } from '#platform';

/**
 * What somebody may know of a member’s numbers tells nothing of spaces that they may not see: guests see what is counted in
 * public spaces, members what is counted in those that every member sees. Admins see every space; a moderator does not.
 */
export function scopeFor(actor: Actor, memberId: string): MetricScope {
  if (actor.memberId === memberId || hasRank(actor, 'admin')) return 'own';
  return actor.memberId === null ? 'everyone' : 'members';
}

/** Numbers about what somebody reads, gives and lost are theirs; moderators need them to decide. */
export function canSeePersonalMetrics(actor: Actor, memberId: string): boolean {
  return actor.memberId === memberId || hasRank(actor, 'moderator');
}

import { hasRank } from '#identity';
import type { Actor } from '#platform';

/** What is missing for the next level is for the member and for those who moderate. */
export function canSeeProgress(actor: Actor, member: { memberId: string }): boolean {
  return actor.memberId === member.memberId || hasRank(actor, 'moderator');
}

/** Admins grant levels and hold them where they are; nobody grants their own. */
export function canGrantTrust(actor: Actor, member: { memberId: string }): boolean {
  return hasRank(actor, 'admin') && actor.memberId !== member.memberId;
}

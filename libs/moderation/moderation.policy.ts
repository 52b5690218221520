import type { ConflictOfInterest, RoleName } from '#contracts';
import { hasRank, roleRanks } from '#identity';
import type { Actor } from '#platform';

export interface DecidableSubject {
  kind: 'flagged' | 'held' | 'appeal';
  authorId: string | null;
  /** Who flagged the post, whatever became of the flags. */
  flaggerIds: readonly string[];
  /** Who decided what is appealed against. */
  earlierDecider: string | null;
}

/** The queue is for moderators and above; which items they see, the spaces say. */
export function canModerate(actor: Actor): boolean {
  return actor.memberId !== null && hasRank(actor, 'moderator');
}

/** Why a moderator must leave this to somebody else, or null. */
export function conflictOfInterest(actor: Actor, { kind, authorId, flaggerIds, earlierDecider }: DecidableSubject): ConflictOfInterest | null {
  if (authorId !== null && authorId === actor.memberId) return 'own';
  if (actor.memberId !== null && flaggerIds.includes(actor.memberId)) return 'flagger';
  if (kind === 'appeal' && earlierDecider !== null && earlierDecider === actor.memberId) return 'earlier-decision';
  return null;
}

export function canDecide(actor: Actor, subject: DecidableSubject): boolean {
  return canModerate(actor) && conflictOfInterest(actor, subject) === null;
}

/** Nobody warns, silences or suspends themselves, or who stands as high or higher. */
export function canSanction(actor: Actor, member: { id: string; role: RoleName }): boolean {
  return canModerate(actor) && actor.memberId !== member.id && roleRanks[actor.role] > roleRanks[member.role];
}

/** A decision is taken back by any moderator but one whom it is about. */
export function canUndo(actor: Actor, action: { memberId: string | null }): boolean {
  return canModerate(actor) && action.memberId !== actor.memberId;
}

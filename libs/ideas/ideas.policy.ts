import { openIdeaGroups, type IdeaGroup } from '#contracts';
import { hasRank, moderatesIn } from '#identity';
import type { Actor } from '#platform';

export interface IdeaSubject {
  spaceId: string;
  group: IdeaGroup;
  closedAt: Date | null;
  lockedAt: Date | null;
  deletedAt: Date | null;
  /** The board takes no votes from then on. */
  votesUntil?: Date | null;
}

/** Members vote while an idea is open; in a locked one nobody but moderators does anything. */
export function canVote(actor: Actor, { spaceId, group, closedAt, lockedAt, deletedAt, votesUntil }: IdeaSubject, now = new Date()): boolean {
  return actor.memberId !== null && (!votesUntil || now < votesUntil) && !closedAt && !deletedAt && openIdeaGroups.includes(group) && (!lockedAt || moderatesIn(actor, spaceId));
}

/** Members link what speaks for an idea; to a locked one nobody but moderators does. */
export function canLink(actor: Actor, { spaceId, lockedAt, deletedAt }: Pick<IdeaSubject, 'spaceId' | 'lockedAt' | 'deletedAt'>): boolean {
  return actor.memberId !== null && !deletedAt && (!lockedAt || moderatesIn(actor, spaceId));
}

/** Staff and the moderators of the space say where an idea stands. */
export function canDecide(actor: Actor, spaceId: string): boolean {
  return moderatesIn(actor, spaceId);
}

/** Steps and limits of a board. */
export function canConfigure(actor: Actor): boolean {
  return hasRank(actor, 'admin');
}

/** What customers said elsewhere, scores and private notes are the company's. */
export function canSpeakForCustomers(actor: Actor): boolean {
  return hasRank(actor, 'staff');
}

/** What single customers want is the company's to know: others see segments of enough people alone, and no order from which it could be worked out. */
export function canSeeSmallSegments(actor: Actor): boolean {
  return hasRank(actor, 'staff');
}

/** On a board with limited votes: by trust level, as Discourse gives them; they come back when an idea closes. */
const votesByTrust = [2, 4, 6, 8, 10] as const;

export function votesOf({ trustLevel }: Pick<Actor, 'trustLevel'>): number {
  return votesByTrust[Math.min(trustLevel, votesByTrust.length - 1)]!;
}

import type { ConflictOfInterest, RoleName } from '#contracts';
import { hasRank, moderatesIn, roleIn, roleRanks } from '#identity';
import type { Actor } from '#platform';

export interface DecidableSubject {
  kind: 'flagged' | 'held' | 'appeal';
  /** Where the post stands. */
  spaceId: string;
  authorId: string | null;
  /** Who flagged the post, whatever became of the flags. */
  flaggerIds: readonly string[];
  /** Who decided what is appealed against. */
  earlierDecider: string | null;
  /** Who asked for a second opinion. */
  opinionAskedBy: string | null;
}

/** Whom the community made a moderator or more: what concerns a member everywhere is for them alone. */
export function canModerate(actor: Actor): boolean {
  return actor.memberId !== null && hasRank(actor, 'moderator');
}

/** Why a moderator must leave this to somebody else, or null. */
export function conflictOfInterest(actor: Actor, { kind, authorId, flaggerIds, earlierDecider, opinionAskedBy }: DecidableSubject): ConflictOfInterest | null {
  if (authorId !== null && authorId === actor.memberId) return 'own';
  if (actor.memberId !== null && flaggerIds.includes(actor.memberId)) return 'flagger';
  if (kind === 'appeal' && earlierDecider !== null && earlierDecider === actor.memberId) return 'earlier-decision';
  if (opinionAskedBy !== null && opinionAskedBy === actor.memberId) return 'asked-another';
  return null;
}

export const whyNotDecided: Record<ConflictOfInterest, string> = {
  own: 'Somebody else must decide about your own post.',
  flagger: 'You flagged this, so somebody else must decide.',
  'earlier-decision': 'You decided this before, so somebody else must look at the appeal.',
  'asked-another': 'You asked for a second opinion, so another moderator decides.',
};

export function canDecide(actor: Actor, subject: DecidableSubject): boolean {
  return moderatesIn(actor, subject.spaceId) && conflictOfInterest(actor, subject) === null;
}

/** Who is warned, and where: the spaces are those in which the member has been in the queue. */
export interface WarnableMember {
  id: string;
  role: RoleName;
  /** Where the member keeps order himself. */
  moderates: readonly string[];
  reviewedIn: readonly string[];
}

/** Moderators of a space warn who was in its queue, unless he stands as high there. */
export function canWarn(actor: Actor, member: WarnableMember): boolean {
  return canSanction(actor, member) || warnedIn(actor, member) !== null;
}

/** The space for which somebody warns who moderates single spaces; null where the warning is the community's. */
export function warnedIn(actor: Actor, member: WarnableMember): string | null {
  if (canModerate(actor) || actor.memberId === member.id) return null;
  return member.reviewedIn.find((spaceId) => moderatesIn(actor, spaceId) && !member.moderates.includes(spaceId) && roleRanks[roleIn(actor, spaceId)] > roleRanks[member.role]) ?? null;
}

/** Nobody silences or suspends themselves, or who stands as high or higher. */
export function canSanction(actor: Actor, member: { id: string; role: RoleName }): boolean {
  return canModerate(actor) && actor.memberId !== member.id && roleRanks[actor.role] > roleRanks[member.role];
}

/** An appeal against a silence or suspension: whose account it is, and who took it away. */
export interface AccountInDispute {
  member: { id: string; role: RoleName };
  deciderId: string | null;
}

/** Why a moderator must leave such an appeal to somebody else, or null. */
export function conflictOverAccount(actor: Actor, { member, deciderId }: AccountInDispute): ConflictOfInterest | null {
  if (member.id === actor.memberId) return 'own';
  return deciderId !== null && deciderId === actor.memberId ? 'earlier-decision' : null;
}

/** Whoever could have silenced or suspended the member decides, but not who did. */
export function canDecideOnAccount(actor: Actor, dispute: AccountInDispute): boolean {
  return canSanction(actor, dispute.member) && conflictOverAccount(actor, dispute) === null;
}

/** A decision is taken back by any moderator of its space but one whom it is about; what concerns a member everywhere, by moderators of the community. */
export function canUndo(actor: Actor, action: { memberId: string | null; spaceId: string | null }): boolean {
  return (action.spaceId ? moderatesIn(actor, action.spaceId) : canModerate(actor)) && action.memberId !== actor.memberId;
}

/** What was decided about a member elsewhere is not for those who moderate one space. */
export function canSeeAction(actor: Actor, action: { spaceId: string | null }): boolean {
  return canModerate(actor) || (action.spaceId !== null && moderatesIn(actor, action.spaceId));
}

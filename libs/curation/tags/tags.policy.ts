import type { SynonymState } from '#contracts';
import { hasPrivilege } from '#identity';
import { canModerate } from '#moderation';
import type { Actor } from '#platform';

export interface SynonymSubject {
  /** The tag that the word should mean. */
  tag: string;
  memberId: string;
  state: SynonymState;
}

/** Approvals less declines at which votes decide. */
export const votesDecideAt = { approved: 4, declined: -2 } as const;

/**
 * Who writes about a tag, and proposes and votes on words that should mean it: whoever may edit what others wrote, and
 * whoever may bring tags and knows this one well.
 */
export function canKeepTag(actor: Actor, slug: string): boolean {
  return hasPrivilege(actor, 'editOthers') || (hasPrivilege(actor, 'suggestTag') && actor.expertTags.includes(slug));
}

/** Nobody votes on their own proposal. */
export function canVoteOnSynonym(actor: Actor, { tag, memberId, state }: SynonymSubject): boolean {
  return state === 'open' && canKeepTag(actor, tag) && memberId !== actor.memberId;
}

/** Moderators decide at once, also on their own. */
export function canDecideSynonym(actor: Actor, { state }: SynonymSubject): boolean {
  return state === 'open' && canModerate(actor);
}

export function canWithdrawSynonym(actor: Actor, { memberId, state }: SynonymSubject): boolean {
  return state === 'open' && memberId === actor.memberId;
}

export function canUndoSynonym(actor: Actor, { state }: SynonymSubject): boolean {
  return state === 'approved' && canModerate(actor);
}

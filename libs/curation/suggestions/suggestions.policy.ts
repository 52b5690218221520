import type { PostKind, SuggestionAbilities, SuggestionState, TopicKind } from '#contracts';
import { canReviewEdits } from '#conversations';
import { moderatesIn } from '#identity';
import type { Actor } from '#platform';

/** So many suggestions of one member wait at most. */
export const mostOpen = 5;

export interface SuggestionSubject {
  memberId: string;
  state: SuggestionState;
  decidedBy: string | null;
  /** Where the post stands. */
  topic: { kind: TopicKind; spaceId: string; lockedAt: Date | null };
  /** The author of the post. */
  authorId: string | null;
  postKind: PostKind;
  /** The post is neither deleted nor hidden. */
  isLive: boolean;
}

/** The author of the post, and who may edit what others wrote, look at a suggestion; never who made it. */
export function canReview(actor: Actor, { memberId, authorId, postKind, topic, state, isLive }: SuggestionSubject): boolean {
  return state === 'open' && isLive && memberId !== actor.memberId && canReviewEdits(actor, { authorId, kind: postKind }, topic);
}

export function suggestionAbilities(actor: Actor, suggestion: SuggestionSubject): SuggestionAbilities {
  const { memberId, state, topic, decidedBy, isLive } = suggestion;
  const own = actor.memberId !== null && memberId === actor.memberId;
  return {
    review: canReview(actor, suggestion),
    withdraw: own && state === 'open',
    // A moderator, too, but not one whose own suggestion it is.
    takeBack: isLive && !own && (state === 'accepted' || state === 'declined') && actor.memberId !== null && (decidedBy === actor.memberId || moderatesIn(actor, topic.spaceId)),
  };
}

/** Who reads a suggestion besides: who made it. */
export function canSeeSuggestion(actor: Actor, { memberId, authorId, postKind, topic, decidedBy }: SuggestionSubject): boolean {
  return actor.memberId !== null && (memberId === actor.memberId || decidedBy === actor.memberId || canReviewEdits(actor, { authorId, kind: postKind }, { ...topic, lockedAt: null }));
}

import type { VisiblePost } from '#conversations';
import { moderatesIn } from '#identity';
import { currentActor, DomainError } from '#platform';
import type { StandingSubject } from './promotion.policy.js';

/** A post as the rules of promotion ask about it. */
export function subjectOf({ post, topic, space }: VisiblePost): StandingSubject {
  const locked = topic.lockedAt !== null && !moderatesIn(currentActor(), space.id);
  return { spaceId: space.id, topicKind: topic.kind, kind: post.kind, authorId: post.authorId, isLive: !post.deletedAt && !topic.deletedAt && !locked };
}

/** Throws `ability.missing` with the reason unless it is allowed. */
export function authorizeOn(allowed: boolean, message: string): void {
  if (!allowed) throw new DomainError('ability.missing', { message });
}

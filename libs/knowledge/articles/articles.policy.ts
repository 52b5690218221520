import type { ArticleAbilities, ArticleState } from '#contracts';
import { actorIn, hasPrivilege, moderatesIn } from '#identity';
import type { Actor } from '#platform';
import { writesIn } from '#spaces';

/** An article as its rules ask about it; `spaceId` is where its topic stands, or the space that it is to be written in. */
export interface ArticleSubject {
  spaceId: string;
  state: ArticleState;
  isProtected: boolean;
  deletedAt: Date | null;
  lockedAt: Date | null;
}

/** Author: writes articles, and edits those of others. */
export const canWrite = (actor: Actor, spaceId: string): boolean => writesIn(actor, spaceId);
/** Reviewer: says that an article is right. */
export const canReview = (actor: Actor, spaceId: string): boolean => moderatesIn(actor, spaceId);
/** Publisher: decides who reads an article, and since when. */
export const canPublish = (actor: Actor, spaceId: string): boolean => moderatesIn(actor, spaceId);

/** One person may be author, reviewer and publisher. */
export function articleAbilities(actor: Actor, { spaceId, state, isProtected, deletedAt, lockedAt }: ArticleSubject): ArticleAbilities {
  const live = deletedAt === null;
  const publishes = live && canPublish(actor, spaceId);
  const reviews = live && canReview(actor, spaceId);
  const writes = live && canWrite(actor, spaceId) && (publishes || (!isProtected && lockedAt === null));
  return {
    edit: writes,
    suggest: live && lockedAt === null && !writes && hasPrivilege(actorIn(actor, spaceId), 'suggestEdit') && state !== 'archived',
    publish: publishes && state === 'work-in-progress',
    review: reviews && state !== 'work-in-progress',
    settle: publishes,
    place: writes,
  };
}

/** Steps from one state to another; an article that was published does not become a draft again. */
export const nextStates: Readonly<Record<ArticleState, readonly ArticleState[]>> = {
  'work-in-progress': ['not-validated', 'validated', 'archived'],
  'not-validated': ['validated', 'archived'],
  validated: ['not-validated', 'archived'],
  archived: ['not-validated', 'validated'],
};

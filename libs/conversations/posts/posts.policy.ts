import type { PostAbilities, PostKind } from '#contracts';
import type { Actor } from '#platform';
import { isCurator, isModerator, isOwn, isSignedIn, topicAbilities, type TopicSubject } from '../topics/topics.policy.js';

export interface PostSubject {
  kind: PostKind;
  authorId: string | null;
  deletedAt: Date | null;
  deletedBy: string | null;
  descendantCount: number;
}

export interface PostPlace {
  topic: TopicSubject;
  /** The space lets members vote against a post. */
  downvotes: boolean;
}

/** A deleted post is read by moderators, and by its author if he deleted it himself; others see that something was there. */
export function canReadPost(actor: Actor, post: Pick<PostSubject, 'authorId' | 'deletedAt' | 'deletedBy'>): boolean {
  if (!post.deletedAt || isModerator(actor)) return true;
  return isOwn(actor, post) && post.deletedBy === actor.memberId;
}

/** The same rule as SQL over the alias `p`. */
export function postReadableBy(member: string, moderates: string): string {
  return `(p.deleted_at is null or ${moderates}::boolean or (p.author_id = ${member}::uuid and p.deleted_by = ${member}::uuid))`;
}

export function postAbilities(actor: Actor, post: PostSubject, { topic, downvotes }: PostPlace): PostAbilities {
  const live = !post.deletedAt && !topic.deletedAt;
  const own = isOwn(actor, post);
  const body = post.kind === 'body';
  const votable = live && isSignedIn(actor) && !own;
  return {
    edit: live && (isCurator(actor) || (own && !topic.closedAt)),
    delete: live && !body && (isModerator(actor) || (own && post.descendantCount === 0)),
    restore: !!post.deletedAt && !body && isSignedIn(actor) && canReadPost(actor, post),
    reply: live && topicAbilities(actor, topic).reply,
    kudos: votable,
    downvote: votable && downvotes,
    accept: live && post.kind === 'answer' && topicAbilities(actor, topic).accept,
    history: canReadPost(actor, post),
  };
}

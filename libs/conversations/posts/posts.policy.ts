import type { PostAbilities, PostKind, PostMissing } from '#contracts';
import { actorIn, hasPrivilege, hasRank } from '#identity';
import type { Actor } from '#platform';
import { writesIn } from '#spaces';
import { isFrozenFor, isLockedFor, isModerator, isOwn, isSignedIn, missingOf, mayGiveBack, topicAbilities, type TopicSubject } from '../topics/topics.policy.js';

export interface PostSubject {
  kind: PostKind;
  authorId: string | null;
  deletedAt: Date | null;
  deletedBy: string | null;
  hiddenAt: Date | null;
  descendantCount: number;
}

export interface PostPlace {
  topic: TopicSubject;
  /** The space lets members vote against a post. */
  downvotes: boolean;
}

/**
 * A deleted post is read by the moderators of its space, and by its author if he deleted it himself; a hidden one is deleted for the time
 * being, and its author reads it. Others see that something was there.
 */
export function canReadPost(actor: Actor, post: Pick<PostSubject, 'authorId' | 'deletedAt' | 'deletedBy' | 'hiddenAt'>, spaceId: string): boolean {
  if (!post.deletedAt || isModerator(actor, spaceId)) return true;
  return isOwn(actor, post) && (post.deletedBy === actor.memberId || post.hiddenAt !== null);
}

/** The same rule as SQL over the alias `p`; parameters are the member's id and whether he moderates where it stands. */
export function postReadableBy(member: string, moderates: string): string {
  return `(p.deleted_at is null or (${moderates})::boolean or (p.author_id = ${member}::uuid and (p.deleted_by = ${member}::uuid or p.hidden_at is not null)))`;
}

/**
 * Whose place in the tree is shown although nothing stands below it: readable posts, and those that the community hid. What
 * was held before anybody saw it has none.
 */
export function postPlacedFor(member: string, moderates: string): string {
  return `((p.hidden_at is not null and p.hidden_reason <> 'held') or ${postReadableBy(member, moderates)})`;
}

/** The text of an article, which has rules of its own. */
const isArticle = (post: Pick<PostSubject, 'kind'>, topic: Pick<TopicSubject, 'kind'>): boolean => post.kind === 'body' && topic.kind === 'article';

/** The text of a topic that stays as it is. */
const isFrozenText = (actor: Actor, post: Pick<PostSubject, 'kind'>, topic: Pick<TopicSubject, 'spaceId' | 'frozen'>): boolean => post.kind === 'body' && isFrozenFor(actor, topic);

/** Who looks at edits that others suggest: the author, and who may edit what others wrote; those of an article, who writes where it stands. */
export function canReviewEdits(actor: Actor, post: Pick<PostSubject, 'authorId' | 'kind'>, topic: Pick<TopicSubject, 'kind' | 'spaceId' | 'lockedAt' | 'frozen'>): boolean {
  if (isLockedFor(actor, topic) || isFrozenText(actor, post, topic)) return false;
  return isArticle(post, topic) ? writesIn(actor, topic.spaceId) : isOwn(actor, post) || hasPrivilege(actorIn(actor, topic.spaceId), 'editOthers');
}

export function postAbilities(anywhere: Actor, post: PostSubject, { topic, downvotes }: PostPlace): PostAbilities {
  const actor = actorIn(anywhere, topic.spaceId);
  const moderates = isModerator(actor, topic.spaceId);
  const unlocked = !isLockedFor(actor, topic);
  const live = !post.deletedAt && !topic.deletedAt;
  const writable = live && unlocked;
  const hidden = !!post.hiddenAt && unlocked && (!topic.deletedAt || !!topic.hiddenAt);
  const own = isOwn(actor, post);
  const body = post.kind === 'body';
  const votable = writable && isSignedIn(actor) && !own;
  const rewritable = writable && !isFrozenText(actor, post, topic);
  const ofTopic = topicAbilities(actor, topic);
  return {
    edit: (rewritable && !isArticle(post, topic) && (hasPrivilege(actor, 'editOthers') || (own && !topic.closedAt))) || (hidden && (moderates || own)),
    delete: writable && !body && (moderates || (own && post.descendantCount === 0)),
    restore: !!post.deletedAt && unlocked && !post.hiddenAt && !body && isSignedIn(actor) && canReadPost(actor, post, topic.spaceId) && mayGiveBack(actor, post),
    reply: live && ofTopic.reply,
    kudos: votable && hasPrivilege(actor, 'kudos'),
    downvote: votable && downvotes && hasPrivilege(actor, 'downvote'),
    // With points one accepts what others wrote.
    accept: writable && post.kind === 'answer' && ofTopic.accept && (!own || isOwn(actor, topic) || hasRank(actor, 'superuser')),
    history: canReadPost(actor, post, topic.spaceId),
    flag: live && isSignedIn(actor) && !own,
    suggestEdit: rewritable && !topic.closedAt && isSignedIn(actor) && !own && hasPrivilege(actor, 'suggestEdit'),
  };
}

const takes = { edit: 'editOthers', kudos: 'kudos', downvote: 'downvote', accept: 'acceptForOthers', suggestEdit: 'suggestEdit' } as const;

/** What the actor could do with more points of reputation, and the tags of which one must be known to accept. */
export function postMissing(actor: Actor, post: PostSubject, place: PostPlace): PostMissing {
  return missingOf(actor, place.topic, takes, (who) => postAbilities(who, post, place));
}

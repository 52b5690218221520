import type { Privilege, TopicAbilities, TopicKind, TopicMissing } from '#contracts';
import { actorIn, hasPrivilege, hasRank, missingPoints, regardlessOfPoints, moderatesIn } from '#identity';
import type { Actor } from '#platform';

export interface TopicSubject {
  kind: TopicKind;
  spaceId: string;
  authorId: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  lockedAt: Date | null;
  /** The topic that it is a duplicate of. */
  duplicateOfId: string | null;
  deletedAt: Date | null;
  deletedBy: string | null;
  hiddenAt: Date | null;
  solutionPostId: string | null;
  answerCount: number;
  replyCount: number;
  /** Slugs. */
  tags: readonly string[];
  /** The time of its space is over: its text stays as it is. */
  frozen?: boolean;
}

export const isModerator = (actor: Actor, spaceId: string): boolean => moderatesIn(actor, spaceId);
export const isSignedIn = (actor: Actor): boolean => actor.memberId !== null;
export const isOwn = (actor: Actor, subject: { authorId: string | null }): boolean => isSignedIn(actor) && subject.authorId === actor.memberId;

/** In a locked topic nobody but moderators writes, votes or edits. */
export const isLockedFor = (actor: Actor, topic: Pick<TopicSubject, 'spaceId' | 'lockedAt'>): boolean => topic.lockedAt !== null && !isModerator(actor, topic.spaceId);

/** The text and title of a topic whose space takes none any more are changed by moderators alone. */
export const isFrozenFor = (actor: Actor, { frozen, spaceId }: Pick<TopicSubject, 'spaceId' | 'frozen'>): boolean => frozen === true && !isModerator(actor, spaceId);

/**
 * A deleted topic is seen by the moderators of its space, and by its author if nobody else deleted it; a hidden one is deleted for the time
 * being, and its author sees it. Its space must be visible besides.
 */
export function canSeeTopic(actor: Actor, topic: Pick<TopicSubject, 'spaceId' | 'authorId' | 'deletedAt' | 'deletedBy' | 'hiddenAt'>): boolean {
  if (!topic.deletedAt || isModerator(actor, topic.spaceId)) return true;
  return isOwn(actor, topic) && (topic.deletedBy === actor.memberId || topic.hiddenAt !== null);
}

/** The same rule as SQL over the alias `t`; parameters are the member's id and the spaces in which he moderates. */
export function topicVisibleTo(member: string, moderated: string): string {
  return `(t.deleted_at is null or t.space_id = any(${moderated}::uuid[]) or (t.author_id = ${member}::uuid and (t.deleted_by = ${member}::uuid or t.hidden_at is not null)))`;
}

/** What others took away of one's own is not one's to give back, whatever one is. */
export const mayGiveBack = (actor: Actor, subject: Pick<TopicSubject, 'authorId' | 'deletedBy'>): boolean => !isOwn(actor, subject) || subject.deletedBy === actor.memberId;

/** With points one accepts for others what one can judge: in topics of a tag that one knows well. Roles need neither. */
function acceptsForOthers(actor: Actor, { tags }: TopicSubject): boolean {
  return hasPrivilege(actor, 'acceptForOthers') && (hasRank(actor, 'superuser') || tags.some((tag) => actor.expertTags.includes(tag)));
}

/** A link alone makes no duplicate: it is one while it is closed. */
export const isClosedDuplicate = (topic: Pick<TopicSubject, 'closedAt' | 'duplicateOfId'>): boolean => topic.closedAt !== null && topic.duplicateOfId !== null;

export function topicAbilities(anywhere: Actor, topic: TopicSubject): TopicAbilities {
  const actor = actorIn(anywhere, topic.spaceId);
  const moderates = isModerator(actor, topic.spaceId);
  const live = !topic.deletedAt;
  const unlocked = !isLockedFor(actor, topic);
  const writable = live && unlocked;
  const open = writable && !topic.closedAt;
  const own = isOwn(actor, topic);
  const moderated = live && moderates;
  const duplicate = isClosedDuplicate(topic);
  // An article is edited, and stands where, by rules of its own.
  const article = topic.kind === 'article';
  const movable = moderated && !article;
  const rewritable = writable && !article && !isFrozenFor(actor, topic);
  return {
    reply: isSignedIn(actor) && (open || moderated),
    edit: rewritable && (hasPrivilege(actor, 'editOthers') || (own && !topic.closedAt)),
    retag: rewritable && (hasPrivilege(actor, 'editOthers') || (own && !topic.closedAt)),
    close: open && (hasPrivilege(actor, 'close') || own),
    reopen: writable && !!topic.closedAt && !duplicate && (hasPrivilege(actor, 'close') || (own && topic.closedBy === actor.memberId)),
    reopenDuplicate: live && duplicate && (hasPrivilege(actor, 'close') || own),
    pin: moderated,
    move: movable,
    delete: writable && (moderates || (own && topic.replyCount === 0)),
    restore: !live && unlocked && !topic.hiddenAt && canSeeTopic(actor, topic) && isSignedIn(actor) && mayGiveBack(actor, topic),
    accept: writable && topic.kind === 'question' && (acceptsForOthers(actor, topic) || own),
    meToo: open && topic.kind === 'question' && isSignedIn(actor) && !own,
    lock: moderated && !topic.lockedAt,
    unlock: moderated && !!topic.lockedAt,
    slow: moderated,
    merge: movable,
    split: movable && topic.replyCount > 0,
  };
}

const takes = { edit: 'editOthers', retag: 'editOthers', close: 'close', reopen: 'close', reopenDuplicate: 'close', accept: 'acceptForOthers' } as const;

/** What the actor could do with more points of reputation, and the tags of which one must be known to accept. */
export function topicMissing(actor: Actor, topic: TopicSubject): TopicMissing {
  return missingOf(actor, topic, takes, (who) => topicAbilities(who, topic));
}

/** The same of whatever stands in the topic. Superusers miss nothing that points or knowledge give. */
export function missingOf<Name extends string>(
  actor: Actor,
  topic: TopicSubject,
  takes: Readonly<Partial<Record<Name, Privilege>>>,
  abilitiesOf: (actor: Actor) => Readonly<Record<Name | 'accept', boolean>>,
): Partial<Record<Name, number>> & { knowing?: string[] } {
  if (!isSignedIn(actor) || hasRank(actor, 'superuser')) return {};
  const knowing = { ...actor, expertTags: topic.tags };
  const regardless = abilitiesOf(regardlessOfPoints(knowing));
  const missesKnowledge = regardless.accept && !abilitiesOf(regardlessOfPoints(actor)).accept;
  return { ...missingPoints(actor, takes, { now: abilitiesOf(knowing), regardless }), ...(missesKnowledge && { knowing: [...topic.tags] }) };
}

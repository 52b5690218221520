import type { RoleName, TopicAbilities, TopicMissing } from '#contracts';
import { hasPrivilege, hasRank, missingPoints, regardlessOfPoints } from '#identity';
import type { Actor } from '#platform';

export interface TopicSubject {
  kind: 'question' | 'discussion';
  authorId: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  deletedAt: Date | null;
  deletedBy: string | null;
  hiddenAt: Date | null;
  solutionPostId: string | null;
  answerCount: number;
  replyCount: number;
  /** Slugs. */
  tags: readonly string[];
}

const moderators: readonly (RoleName | 'guest')[] = ['moderator', 'staff', 'admin', 'owner'];

export const isModerator = (actor: Actor): boolean => moderators.includes(actor.role);
export const isSignedIn = (actor: Actor): boolean => actor.memberId !== null;
export const isOwn = (actor: Actor, subject: { authorId: string | null }): boolean => isSignedIn(actor) && subject.authorId === actor.memberId;

/**
 * A deleted topic is seen by moderators, and by its author if nobody else deleted it; a hidden one is deleted for the time
 * being, and its author sees it. Its space must be visible besides.
 */
export function canSeeTopic(actor: Actor, topic: Pick<TopicSubject, 'authorId' | 'deletedAt' | 'deletedBy' | 'hiddenAt'>): boolean {
  if (!topic.deletedAt || isModerator(actor)) return true;
  return isOwn(actor, topic) && (topic.deletedBy === actor.memberId || topic.hiddenAt !== null);
}

/** The same rule as SQL over the alias `t`; parameters are the member's id and whether he moderates. */
export function topicVisibleTo(member: string, moderates: string): string {
  return `(t.deleted_at is null or ${moderates}::boolean or (t.author_id = ${member}::uuid and (t.deleted_by = ${member}::uuid or t.hidden_at is not null)))`;
}

/** With points one accepts for others what one can judge: in topics of a tag that one knows well. Roles need neither. */
function acceptsForOthers(actor: Actor, { tags }: TopicSubject): boolean {
  return hasPrivilege(actor, 'acceptForOthers') && (hasRank(actor, 'superuser') || tags.some((tag) => actor.expertTags.includes(tag)));
}

export function topicAbilities(actor: Actor, topic: TopicSubject): TopicAbilities {
  const live = !topic.deletedAt;
  const open = live && !topic.closedAt;
  const own = isOwn(actor, topic);
  return {
    reply: isSignedIn(actor) && (open || (live && isModerator(actor))),
    edit: live && (hasPrivilege(actor, 'editOthers') || (own && !topic.closedAt)),
    retag: live && (hasPrivilege(actor, 'editOthers') || (own && !topic.closedAt)),
    close: open && (hasPrivilege(actor, 'close') || own),
    reopen: live && !!topic.closedAt && (hasPrivilege(actor, 'close') || (own && topic.closedBy === actor.memberId)),
    pin: live && isModerator(actor),
    move: live && isModerator(actor),
    delete: live && (isModerator(actor) || (own && topic.replyCount === 0)),
    restore: !live && !topic.hiddenAt && canSeeTopic(actor, topic) && isSignedIn(actor),
    accept: live && topic.kind === 'question' && (acceptsForOthers(actor, topic) || own),
    meToo: open && topic.kind === 'question' && isSignedIn(actor) && !own,
  };
}

const takes = { edit: 'editOthers', retag: 'editOthers', close: 'close', reopen: 'close', accept: 'acceptForOthers' } as const;

/** What the actor could do with more points of reputation, and the tags of which one must be known to accept. */
export function topicMissing(actor: Actor, topic: TopicSubject): TopicMissing {
  return { ...missingPoints(knowing(actor, topic), takes, (who) => topicAbilities(who, topic)), ...missingKnowledge(actor, topic, (who) => topicAbilities(who, topic)) };
}

/** The same actor, knowing the topic's tags. */
export function knowing(actor: Actor, { tags }: TopicSubject): Actor {
  return { ...actor, expertTags: tags };
}

/** The tags of the topic where knowing one of them well is what is missing to accept, whatever else is. */
export function missingKnowledge(actor: Actor, topic: TopicSubject, abilitiesOf: (actor: Actor) => { accept: boolean }): { knowing?: string[] } {
  const anyPoints = regardlessOfPoints(actor);
  const isMissing = isSignedIn(actor) && abilitiesOf(knowing(anyPoints, topic)).accept && !abilitiesOf(anyPoints).accept;
  return isMissing ? { knowing: [...topic.tags] } : {};
}

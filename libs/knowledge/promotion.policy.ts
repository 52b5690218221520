import { actorIn, hasPrivilege, hasRank } from '#identity';
import type { NominationAbilities, NominationKind, NominationState, PostKind, TopicKind } from '#contracts';
import type { Actor } from '#platform';

/** An answer, or an article's text, as it is asked about. */
export interface StandingSubject {
  /** Where the post stands. */
  spaceId: string;
  topicKind: TopicKind;
  kind: PostKind;
  authorId: string | null;
  /** Neither post nor topic is deleted or hidden, and the topic is not locked for the actor. */
  isLive: boolean;
}

/** From this level of trust on a member's judgement of answers counts as that of one with the points for it. */
const trustedLevel = 3;

const isOwn = (actor: Actor, { authorId }: Pick<StandingSubject, 'authorId'>): boolean => actor.memberId !== null && actor.memberId === authorId;

/** An answer, or the text of an article: what works or does not. */
const canWork = ({ kind, topicKind }: StandingSubject): boolean => kind === 'answer' || (kind === 'body' && topicKind === 'article');

/** Who may say "it worked": everybody but who wrote it. */
export function canReport(actor: Actor, post: StandingSubject): boolean {
  return post.isLive && actor.memberId !== null && canWork(post) && !isOwn(actor, post);
}

/** Its author says for which versions it is, and who may edit what others wrote. */
export function canSetVersions(actor: Actor, post: StandingSubject): boolean {
  return post.isLive && canWork(post) && (isOwn(actor, post) || hasPrivilege(actorIn(actor, post.spaceId), 'editOthers'));
}

/** An answer that another one superseded: said by its author, staff, superusers and trusted members. */
export function canSupersede(actor: Actor, post: StandingSubject): boolean {
  return post.isLive && post.kind === 'answer' && (isOwn(actor, post) || isTrusted(actor) || hasRank(actorIn(actor, post.spaceId), 'superuser'));
}

/** Others' answers alone: with the points for it, or trusted. */
export function canNominate(actor: Actor, post: StandingSubject): boolean {
  return post.isLive && post.kind === 'answer' && actor.memberId !== null && !isOwn(actor, post) && (isTrusted(actor) || hasPrivilege(actorIn(actor, post.spaceId), 'nominate'));
}

/** Who makes an article of an answer and decides on nominations: superusers and staff, in the community or where the answer stands. */
export function canPromote(actor: Actor, post: StandingSubject): boolean {
  return post.isLive && post.kind === 'answer' && canDecideIn(actor, post.spaceId);
}

export function canDecideIn(actor: Actor, spaceId: string): boolean {
  return actor.memberId !== null && hasRank(actorIn(actor, spaceId), 'superuser');
}

export interface NominationSubject {
  spaceId: string;
  kind: NominationKind;
  /** An article may be for those who read the answer. */
  becomesArticle: boolean;
  state: NominationState;
  memberId: string;
  decidedBy: string | null;
}

/** Nobody decides on a nomination of their own; who decided takes it back, and whoever else decides here. */
export function nominationAbilities(actor: Actor, { spaceId, kind, becomesArticle, state, memberId }: NominationSubject): NominationAbilities {
  const own = actor.memberId === memberId;
  const decides = canDecideIn(actor, spaceId) && !own;
  return { decide: state === 'open' && decides, promote: state === 'open' && decides && kind === 'create' && becomesArticle, withdraw: state === 'open' && own, takeBack: state === 'declined' && decides };
}

function isTrusted(actor: Actor): boolean {
  return actor.memberId !== null && actor.trustLevel >= trustedLevel;
}

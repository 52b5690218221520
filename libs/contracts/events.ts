import { z } from 'zod';
import { ArticleState, JudgementReason } from './articles.js';
import { AwardedBadge } from './badges.js';
import { Id } from './common.js';
import { VoteKind } from './conversations.js';
import { IdeaGroup } from './ideas.js';
import { SpaceRole } from './spaces.js';
import { TrustLevel } from './trust.js';

/**
 * What happened, in the past tense; published in the transaction that made it true. Payloads carry ids only: a handler
 * loads what it may see.
 */
export const events = {
  'member.joined': z.object({ memberId: Id }),
  'member.updated': z.object({ memberId: Id }),
  /** The account was deleted: what is known of the member, besides what they wrote, is to be forgotten. */
  'member.left': z.object({ memberId: Id }),
  'trust.changed': z.object({ memberId: Id, from: TrustLevel, to: TrustLevel }),
  'space.changed': z.object({ spaceId: Id }),
  'community.changed': z.object({}),
  'tag.changed': z.object({ tagId: Id }),
  'topic.created': z.object({ topicId: Id, spaceId: Id, actorId: Id.nullable() }),
  'topic.changed': z.object({ topicId: Id, spaceId: Id, actorId: Id.nullable(), change: z.enum(['edited', 'closed', 'reopened', 'pinned', 'unpinned', 'moved', 'deleted', 'restored', 'hidden', 'unhidden', 'locked', 'unlocked', 'slowed', 'merged', 'unmerged', 'split', 'unsplit']) }),
  /** Posts went from one topic into another, or back. */
  'posts.moved': z.object({ topicId: Id, fromTopicId: Id, actorId: Id }),
  'post.created': z.object({ topicId: Id, spaceId: Id, postId: Id, parentId: Id.nullable(), actorId: Id.nullable() }),
  'post.changed': z.object({ topicId: Id, spaceId: Id, postId: Id, actorId: Id.nullable(), change: z.enum(['edited', 'deleted', 'restored', 'hidden', 'unhidden']) }),
  'vote.changed': z.object({ topicId: Id, spaceId: Id, postId: Id, actorId: Id, vote: VoteKind.nullable(), previousVote: VoteKind.nullable() }),
  'me-too.changed': z.object({ topicId: Id, spaceId: Id, actorId: Id }),
  'solution.changed': z.object({ topicId: Id, spaceId: Id, postId: Id.nullable(), previousPostId: Id.nullable(), actorId: Id.nullable() }),
  /** A reader said whether an article helped, or took it back: `helped` is null then. The last one of a judgement counts. */
  'article.judged': z.object({ topicId: Id, spaceId: Id, judgementId: Id, helped: z.boolean().nullable(), reason: JudgementReason.nullable(), version: z.number().int() }),
  'reputation.changed': z.object({ memberId: Id }),
  /** Given anew where an appeal or an undo turns an outcome round; the last one counts. */
  'flag.decided': z.object({ flagId: Id, flaggerId: Id, postId: Id, topicId: Id, spaceId: Id, outcome: z.enum(['agreed', 'declined', 'ignored']), actorId: Id.nullable() }),
  'suggestion.made': z.object({ suggestionId: Id }),
  'suggestion.withdrawn': z.object({ suggestionId: Id }),
  /** Given anew where a decision is taken back; the last one counts. */
  'suggestion.decided': z.object({ suggestionId: Id, suggesterId: Id, postId: Id, topicId: Id, spaceId: Id, outcome: z.enum(['accepted', 'declined', 'open']), actorId: Id }),
  'badge.awarded': AwardedBadge,
  /** A member was told of badges by the banner, or has read of them in the inbox: once is enough. */
  'badges.seen': z.object({ memberId: Id, awards: z.array(AwardedBadge.omit({ memberId: true })) }),
  'badges.read': z.object({ memberId: Id, awards: z.array(AwardedBadge.omit({ memberId: true })) }),
  'space-role.changed': z.object({ spaceId: Id, memberId: Id, role: SpaceRole.nullable() }),
  /** What was decided about a member's post or account, once they are told of it. */
  'decision.announced': z.object({ actionId: Id, memberId: Id, postId: Id.nullable(), topicId: Id.nullable(), decision: z.string(), onAppeal: z.boolean() }),
  /** Who wants an idea changed: by a vote, or by what was linked or said for a customer. */
  'idea.voted': z.object({ topicId: Id, spaceId: Id, actorId: Id }),
  'idea.scheduled': z.object({ topicId: Id, spaceId: Id, actorId: Id }),
  'idea.responded': z.object({ topicId: Id, spaceId: Id, postId: Id.nullable(), actorId: Id }),
  /** An idea was put to another step, or back; `group` is where it stands now. */
  /** The result of a round or of comparisons is to be seen from now on, by part of those who took part; `followers`: also by who follows the space. */
  'result.out': z.object({ spaceId: Id, roundId: Id.nullable(), actorId: Id.nullable(), memberIds: z.array(Id), followers: z.boolean() }),
  'article.settled': z.object({ topicId: Id, spaceId: Id, authorId: Id.nullable(), actorId: Id, change: z.enum(['archived', 'unarchived', 'protected', 'unprotected']), stateBefore: ArticleState }),
  /** A comment of a sealed round was taken out of sight, or is shown again. */
  'round-comment.hidden': z.object({ spaceId: Id, roundId: Id, commentId: Id, authorId: Id, actorId: Id, hidden: z.boolean() }),
  'idea.decided': z.object({ topicId: Id, spaceId: Id, decisionId: Id, authorId: Id.nullable(), actorId: Id, group: IdeaGroup, undone: z.boolean() }),
  /** A campaign's result is there for who took part. */
  'campaign.published': z.object({ campaignId: Id, spaceId: Id }),
  /** These members judge a campaign from now on, or do not any more; how it is when this is read counts. */
  'campaign.judges-changed': z.object({ campaignId: Id, memberIds: z.array(Id), actorId: Id }),
  'campaign.judging-begun': z.object({ campaignId: Id }),
  /** Votes that concern these members were put in quarantine, or decided on. */
  'vote-case.changed': z.object({ caseId: Id, memberIds: z.array(Id), state: z.enum(['opened', 'upheld', 'released']) }),
  /** A moderator decided on votes in quarantine; `reason` is what members concerned are told. */
  'vote-case.decided': z.object({ caseId: Id, outcome: z.enum(['upheld', 'released']), reason: z.string(), onAppeal: z.boolean(), actorId: Id }),
  /** A version of a product is out. */
  'version.released': z.object({ productId: Id, versionId: Id }),
  /** What is said of an answer or an article changed: where it works, for which versions it is, what took its place. */
  'standing.changed': z.object({ topicId: Id, spaceId: Id, postId: Id, actorId: Id }),
  /** A visit to the help page ended at a topic: it was read there, or solved the matter. */
  'answer.found': z.object({ topicId: Id, visitId: Id }),
  /** An answer is part of a published article, or is not any more; the last one counts. */
  'answer.promoted': z.object({ promotionId: Id, memberId: Id, postId: Id, topicId: Id, spaceId: Id, holds: z.boolean(), actorId: Id.nullable() }),
  /** An answer contradicts an article, as those hold who decided on it. */
  'article.contradicted': z.object({ articleId: Id, postId: Id }),
  /** A topic does not hold any more, or holds again. */
  'outdated.changed': z.object({ topicId: Id }),
  /** Given anew where a decision is taken back; the last one counts. */
  'nomination.decided': z.object({ nominationId: Id, nominatorId: Id, postId: Id, topicId: Id, spaceId: Id, outcome: z.enum(['accepted', 'declined', 'open']), actorId: Id }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

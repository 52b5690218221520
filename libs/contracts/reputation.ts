import { z } from 'zod';
import { Id, MemberRef, PageQuery, TagSlug, Timestamp, pageOf } from './common.js';

/** What a row of the ledger is for. */
export const LedgerKind = z
  .enum(['question.kudos', 'answer.kudos', 'post.downvoted', 'downvote.cast', 'answer.accepted', 'answer.accepting', 'post.removed', 'flag.upheld', 'edit.accepted', 'answer.promoted', 'idea.kudos', 'idea.delivered'])
  .meta({ id: 'LedgerKind' });
export type LedgerKind = z.infer<typeof LedgerKind>;

/** It follows from what the line is about, so it is of no version of UUID. */
const LineId = z.guid();

/**
 * One line of a member's ledger. Where and who are null if the reader may not see the topic. Who casts a downvote is told
 * to themselves alone: others see its line with its day and without its place.
 */
export const LedgerEntry = z
  .object({
    id: LineId,
    kind: LedgerKind,
    occurredAt: Timestamp,
    /** What the rule gives. */
    points: z.number().int(),
    /** What of it counted, after the daily cap. */
    applied: z.number().int(),
    /** Why less counted than the rule gives. */
    reason: z.enum(['daily-cap']).nullable(),
    /** The balance after this line. */
    total: z.number().int(),
    ruleVersion: z.number().int(),
    /** The line that this one takes back. */
    reverses: LineId.nullable(),
    reversedBy: LineId.nullable(),
    actor: MemberRef.nullable(),
    topic: z.object({ number: z.number().int(), slug: z.string(), title: z.string() }).nullable(),
    postId: Id.nullable(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;
export const LedgerPage = pageOf(LedgerEntry).meta({ id: 'LedgerPage' });

/** A member's reputation and what it is made of: the parts add up to the balance. */
export const Reputation = z
  .object({
    /** The sum of all that was applied; it may be below the floor. */
    balance: z.number().int(),
    /** What is shown: never below 1. */
    shown: z.number().int(),
    parts: z.array(z.object({ kind: LedgerKind, applied: z.number().int(), count: z.number().int() })),
    /** The balance at the end of each of the last twelve months. */
    history: z.array(z.object({ on: z.string(), balance: z.number().int() })),
    /** Newest first, with `explain=1`. */
    ledger: LedgerPage.nullable(),
  })
  .meta({ id: 'Reputation' });
export type Reputation = z.infer<typeof Reputation>;

/** One version of what things are worth here. */
export const PointRules = z
  .object({
    version: z.number().int(),
    /** The first UTC day on which it holds; null for the one that held from the start. */
    validFrom: z.iso.date().nullable(),
    /** The most that votes give a member on one UTC day. */
    dailyCap: z.number().int(),
    points: z.array(z.object({ kind: LedgerKind, points: z.number().int(), /** It falls under the daily cap. */ capped: z.boolean() })),
  })
  .meta({ id: 'PointRules' });
export type PointRules = z.infer<typeof PointRules>;
export const PointRulesList = z.object({ items: z.array(PointRules) }).meta({ id: 'PointRulesList' });

/** New amounts, one for each kind; they hold from the next UTC day on. */
export const PointRulesInput = z
  .strictObject({ dailyCap: z.number().int().min(0).max(100_000), points: z.record(LedgerKind, z.number().int().min(-1_000).max(1_000)) })
  .meta({ id: 'PointRulesInput' });
export type PointRulesInput = z.infer<typeof PointRulesInput>;

export const ReputationQuery = PageQuery.extend({ explain: z.enum(['0', '1']).default('0') });
export type ReputationQuery = z.infer<typeof ReputationQuery>;

/** How well a member knows a tag, in words. */
export const ExpertiseLevel = z.enum(['expert', 'strong', 'learning']).meta({ id: 'ExpertiseLevel' });
export type ExpertiseLevel = z.infer<typeof ExpertiseLevel>;

/** What a member knows of a tag, from how their answers did beside those of others. Never summed with points. */
export const Expertise = z
  .object({
    tag: z.string(),
    level: ExpertiseLevel,
    /** The mean of the rating less two deviations; somebody new has 8.3. */
    score: z.number(),
    /** Questions of the tag that were answered and have settled since. */
    threads: z.number().int(),
    /** Those in which somebody else accepted the answer. */
    wins: z.number().int(),
    /** When the last of them had settled. */
    updatedAt: Timestamp,
  })
  .meta({ id: 'Expertise' });
export type Expertise = z.infer<typeof Expertise>;
export const ExpertiseList = z.object({ items: z.array(Expertise) }).meta({ id: 'ExpertiseList' });

/** Who of those who write in a topic knows one of its tags well. */
export const TopicExpert = z.object({ memberId: Id, tag: z.string(), level: ExpertiseLevel }).meta({ id: 'TopicExpert' });
export type TopicExpert = z.infer<typeof TopicExpert>;
export const TopicExpertList = z.object({ items: z.array(TopicExpert) }).meta({ id: 'TopicExpertList' });

/** Who knows a tag. */
export const TagExpert = z.object({ member: MemberRef, level: ExpertiseLevel, threads: z.number().int(), wins: z.number().int() }).meta({ id: 'TagExpert' });
export type TagExpert = z.infer<typeof TagExpert>;
export const TagExpertList = z.object({ items: z.array(TagExpert) }).meta({ id: 'TagExpertList' });

/** Over the last 7, 30 or 91 days, today (UTC) included, or ever. */
export const LeaderboardPeriod = z.enum(['week', 'month', 'quarter', 'all']).meta({ id: 'LeaderboardPeriod' });
export type LeaderboardPeriod = z.infer<typeof LeaderboardPeriod>;

export const LeaderboardQuery = PageQuery.extend({
  period: LeaderboardPeriod.default('month'),
  /** Only points that were earned in this space. */
  space: z.string().max(60).optional(),
  /** Only points that were earned in topics of this tag. */
  tag: TagSlug.optional(),
  /** Staff are listed apart. */
  who: z.enum(['members', 'staff']).default('members'),
});
export type LeaderboardQuery = z.infer<typeof LeaderboardQuery>;

/** Members who earned points in the period and do not mind being named; equals share a place. */
export const Leaderboard = pageOf(z.object({ place: z.number().int(), points: z.number().int(), member: MemberRef }))
  .extend({ /** The first day that is counted, in UTC. */ from: z.iso.date().nullable() })
  .meta({ id: 'Leaderboard' });
export type Leaderboard = z.infer<typeof Leaderboard>;

import { z } from 'zod';
import { Id, MemberRef, Timestamp } from './common.js';
import { SpaceVisibility } from './spaces.js';
import { normaliseLine, normaliseText } from './text.js';

export const campaignLimits = { judges: 20, criteria: 6, winners: 20, scoreMax: 10, undoDays: 30, endsAfterDays: 14, longestDays: 370 } as const;

/** Each follows the one before it. */
export const campaignPhases = ['planned', 'open', 'judging', 'result', 'ended'] as const;
export const CampaignPhase = z.enum(campaignPhases).meta({ id: 'CampaignPhase' });
export type CampaignPhase = z.infer<typeof CampaignPhase>;

/** What becomes of the ideas at the end: those chosen move into a board and the others are archived, all are archived, or all move. */
export const CampaignEnding = z.enum(['convert', 'archive', 'move']).meta({ id: 'CampaignEnding' });
export type CampaignEnding = z.infer<typeof CampaignEnding>;

export const CampaignCriterion = z
  .strictObject({ name: z.string().overwrite(normaliseLine).min(1).max(60), weight: z.number().int().min(1).max(100) })
  .meta({ id: 'CampaignCriterion' });
export type CampaignCriterion = z.infer<typeof CampaignCriterion>;

export const CampaignInput = z
  .strictObject({
    name: z.string().overwrite(normaliseLine).min(3).max(80),
    question: z.string().overwrite(normaliseText).min(5).max(4_000),
    stakes: z.string().overwrite(normaliseText).max(1_000).default(''),
    visibility: SpaceVisibility.default('public'),
    groupIds: z.array(Id).max(50).default([]),
    /** Whether votes are limited by trust level, and ideas can be voted down. */
    limited: z.boolean().default(false),
    downvotes: z.boolean().default(false),
    opensAt: Timestamp,
    closesAt: Timestamp,
    /** Null: until the result. */
    votesUntil: Timestamp.nullable().default(null),
    resultBy: Timestamp,
    /** Handles; without judges the votes decide. */
    judges: z.array(z.string().trim().min(1).max(60)).max(campaignLimits.judges).default([]),
    criteria: z.array(CampaignCriterion).max(campaignLimits.criteria).default([]),
    ending: CampaignEnding.default('archive'),
    /** The address of the board that ideas move into. */
    target: z.string().max(60).nullable().default(null),
  })
  .meta({ id: 'CampaignInput' });
export type CampaignInput = z.input<typeof CampaignInput>;

const CampaignSpace = z.object({ slug: z.string(), name: z.string() });

export const CampaignSummary = z
  .object({
    id: Id,
    slug: z.string(),
    name: z.string(),
    phase: CampaignPhase,
    opensAt: Timestamp,
    closesAt: Timestamp,
    votesUntil: Timestamp.nullable(),
    resultBy: Timestamp,
    /** When it was published. */
    resultAt: Timestamp.nullable(),
    /** When its ideas move or are archived by themselves. */
    endsAt: Timestamp.nullable(),
    /** Where its ideas are shared; null while it is planned. */
    space: CampaignSpace.nullable(),
    ideaCount: z.number().int(),
    /** Who shared, voted or commented. */
    participantCount: z.number().int(),
  })
  .meta({ id: 'CampaignSummary' });
export type CampaignSummary = z.infer<typeof CampaignSummary>;

export const CampaignList = z
  .object({ open: z.array(CampaignSummary), coming: z.array(CampaignSummary), finished: z.array(CampaignSummary), abilities: z.object({ make: z.boolean() }) })
  .meta({ id: 'CampaignList' });
export type CampaignList = z.infer<typeof CampaignList>;

/** What judges made of an idea: the mean of their weighted means, and how far they are apart. */
export const CampaignVerdict = z
  .object({
    judges: z.number().int(),
    mean: z.number(),
    /** Standard deviation between judges; null for a single one. */
    spread: z.number().nullable(),
    low: z.number(),
    high: z.number(),
    /** By criterion, in their order. */
    criteria: z.array(z.number()),
  })
  .meta({ id: 'CampaignVerdict' });
export type CampaignVerdict = z.infer<typeof CampaignVerdict>;

const CampaignIdea = z.object({ number: z.number().int(), slug: z.string(), title: z.string(), author: MemberRef.nullable(), votes: z.number().int() });

export const CampaignWinner = CampaignIdea.extend({ place: z.number().int(), why: z.string(), verdict: CampaignVerdict.nullable() }).meta({ id: 'CampaignWinner' });
export type CampaignWinner = z.infer<typeof CampaignWinner>;

export const CampaignResult = z
  .object({
    statement: z.string(),
    /** As far as the reader sees them. */
    winners: z.array(CampaignWinner),
    /** The other ideas that stand in the campaign's space. */
    others: z.array(CampaignIdea),
  })
  .meta({ id: 'CampaignResult' });
export type CampaignResult = z.infer<typeof CampaignResult>;

/** A line of a campaign's timeline; without an actor it went by the clock. */
export const CampaignLine = z.object({ phase: CampaignPhase, undo: z.boolean(), actor: MemberRef.nullable(), byClock: z.boolean(), at: Timestamp }).meta({ id: 'CampaignLine' });
export type CampaignLine = z.infer<typeof CampaignLine>;

export const CampaignAbilities = z.object({
  edit: z.boolean(),
  withdraw: z.boolean(),
  /** The phase that follows can be begun now. */
  advance: z.boolean(),
  /** Choose the winners. */
  choose: z.boolean(),
  /** Look at the page of judging. */
  judging: z.boolean(),
  undo: z.boolean(),
});
export type CampaignAbilities = z.infer<typeof CampaignAbilities>;

/** All of a campaign but its result, as it is shown above the ideas on it. */
export const CampaignHead = CampaignSummary.extend({
  question: z.string(),
  /** The question as HTML. */
  html: z.string(),
  stakes: z.string(),
  visibility: SpaceVisibility,
  groupIds: z.array(Id),
  limited: z.boolean(),
  downvotes: z.boolean(),
  judges: z.array(MemberRef),
  criteria: z.array(CampaignCriterion),
  ending: CampaignEnding,
  /** As far as the reader sees it. */
  target: CampaignSpace.nullable(),
  timeline: z.array(CampaignLine),
  abilities: CampaignAbilities,
}).meta({ id: 'CampaignHead' });
export type CampaignHead = z.infer<typeof CampaignHead>;

export const Campaign = CampaignHead.extend({
  /** Null until it is published. */
  result: CampaignResult.nullable(),
}).meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof Campaign>;

/** The phase to begin: the one that follows. */
export const CampaignAdvance = z.strictObject({ phase: CampaignPhase.exclude(['planned']) }).meta({ id: 'CampaignAdvance' });
export type CampaignAdvance = z.infer<typeof CampaignAdvance>;

const Score = z.number().int().min(0).max(campaignLimits.scoreMax);
/** One for each criterion, in their order; null where the judge has not made up their mind. */
export const CampaignScoreInput = z.strictObject({ values: z.array(Score.nullable()).min(1).max(campaignLimits.criteria), note: z.string().overwrite(normaliseText).max(2_000).default('') }).meta({ id: 'CampaignScoreInput' });
export type CampaignScoreInput = z.input<typeof CampaignScoreInput>;

export const CampaignScore = z.object({ judge: MemberRef.nullable(), values: z.array(Score.nullable()), note: z.string(), mean: z.number().nullable() }).meta({ id: 'CampaignScore' });
export type CampaignScore = z.infer<typeof CampaignScore>;

export const JudgedIdea = CampaignIdea.extend({
  excerpt: z.string(),
  /** The reader shared it, and so does not score it. */
  own: z.boolean(),
  mine: CampaignScore.nullable(),
  /** Null where they are not the reader's to see yet. */
  scores: z.array(CampaignScore).nullable(),
  verdict: CampaignVerdict.nullable(),
  /** In which place it wins, and why; null where it does not. */
  chosen: z.object({ place: z.number().int(), why: z.string() }).nullable(),
}).meta({ id: 'JudgedIdea' });
export type JudgedIdea = z.infer<typeof JudgedIdea>;

export const CampaignJudging = z
  .object({
    criteria: z.array(CampaignCriterion),
    ideas: z.array(JudgedIdea),
    /** How many ideas each has scored whole, of those that are theirs to score. */
    judges: z.array(z.object({ member: MemberRef, scored: z.number().int(), of: z.number().int(), handedIn: z.boolean() })),
    statement: z.string(),
    /** When ideas were chosen last, for who may know; null where they were not. */
    chosenAt: Timestamp.nullable(),
    abilities: z.object({ score: z.boolean(), handIn: z.boolean(), see: z.boolean(), choose: z.boolean() }),
  })
  .meta({ id: 'CampaignJudging' });
export type CampaignJudging = z.infer<typeof CampaignJudging>;

/** The first one wins first; each reason is read by everybody. */
export const CampaignChoice = z
  .strictObject({
    winners: z.array(z.strictObject({ number: z.number().int().min(1), why: z.string().overwrite(normaliseText).min(1).max(1_000) })).max(campaignLimits.winners),
    statement: z.string().overwrite(normaliseText).max(4_000).default(''),
  })
  .meta({ id: 'CampaignChoice' });
export type CampaignChoice = z.input<typeof CampaignChoice>;

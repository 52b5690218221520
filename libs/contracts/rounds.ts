import { z } from 'zod';
import { Id, MemberRef, pageOf, PageQuery, Timestamp } from './common.js';
import { normaliseLine, normaliseText } from './text.js';

export const roundLimits = { options: 12, commentMax: 2_000, commentsAtOnce: 100, shortestMinutes: 5, longestDays: 180 } as const;

/** `counting` is a round whose time is over and whose ballots are not revealed yet. */
export const RoundState = z.enum(['scheduled', 'open', 'counting', 'revealed']);
export type RoundState = z.infer<typeof RoundState>;

/** What can be chosen: a text, or an idea of the same space by its number. */
export const RoundOptionInput = z.union([
  z.strictObject({ text: z.string().overwrite(normaliseLine).min(1).max(160) }),
  z.strictObject({ topic: z.number().int().min(1) }),
]);
export type RoundOptionInput = z.infer<typeof RoundOptionInput>;

export const RoundInput = z
  .strictObject({
    question: z.string().overwrite(normaliseLine).min(5).max(200),
    details: z.string().overwrite(normaliseText).max(2_000).default(''),
    options: z.array(RoundOptionInput).min(2).max(roundLimits.options),
    opensAt: Timestamp,
    closesAt: Timestamp,
  })
  .meta({ id: 'RoundInput' });
export type RoundInput = z.infer<typeof RoundInput>;

/** An option's `key` is its place in the round as it was opened; it is shown in an order of the reader's own. */
export const RoundOption = z.object({ key: z.number().int(), text: z.string(), topic: z.object({ number: z.number().int(), slug: z.string() }).nullable() }).meta({ id: 'RoundOption' });
export type RoundOption = z.infer<typeof RoundOption>;

/** One choice, and how many of a hundred others will choose each option, in the order of the keys. */
export const BallotInput = z
  .strictObject({ choice: z.number().int().min(0).max(roundLimits.options - 1), guess: z.array(z.number().int().min(0).max(100)).min(2).max(roundLimits.options) })
  .refine(({ guess }) => guess.reduce((sum, share) => sum + share, 0) === 100, { path: ['guess'], message: 'The shares add up to 100.', params: { code: 'sum' } })
  .refine(({ choice, guess }) => choice < guess.length, { path: ['choice'], message: 'There is no such option.' })
  .meta({ id: 'BallotInput' });
export type BallotInput = z.infer<typeof BallotInput>;

/** The reader's own ballot; the receipt is its link of the chain, to be looked up after the reveal. */
export const OwnBallot = z.object({ choice: z.number().int(), guess: z.array(z.number().int()), receipt: z.string() }).meta({ id: 'OwnBallot' });
export type OwnBallot = z.infer<typeof OwnBallot>;

export const RoundHead = z.object({ kind: z.enum(['opening', 'day', 'reveal']), at: Timestamp, hash: z.string() }).meta({ id: 'RoundHead' });
export type RoundHead = z.infer<typeof RoundHead>;

export const OptionResult = z
  .object({
    key: z.number().int(),
    votes: z.number().int(),
    /** Of all ballots, 0 to 1, with its Wilson interval at 95%. */
    share: z.number(),
    low: z.number(),
    high: z.number(),
    /** What voters thought on average that the share would be. */
    guess: z.number(),
    /** Share less guess: above 0 it is more popular than people thought. */
    surprise: z.number(),
  })
  .meta({ id: 'OptionResult' });
export type OptionResult = z.infer<typeof OptionResult>;

/** Shares among some of the voters, who are never fewer than five. */
export const SegmentResult = z
  .object({ by: z.enum(['role', 'trust', 'group']), name: z.string(), voters: z.number().int(), votes: z.array(z.number().int()), favourites: z.array(z.number().int()) })
  .meta({ id: 'SegmentResult' });
export type SegmentResult = z.infer<typeof SegmentResult>;

export const RoundResult = z
  .object({
    voters: z.number().int(),
    options: z.array(OptionResult),
    /** Keys; more than one where they are level. */
    mostChosen: z.array(z.number().int()),
    mostSurprising: z.array(z.number().int()),
    /** The most chosen option is not the most surprisingly popular. */
    differs: z.boolean(),
    /** Who chose something else than the most chosen option, of all; and how likely two voters are to differ. */
    dissent: z.object({ share: z.number(), disagreement: z.number() }),
    segments: z.array(SegmentResult),
    /** Every link of the chain was found as it had been written. */
    chainHolds: z.boolean(),
  })
  .meta({ id: 'RoundResult' });
export type RoundResult = z.infer<typeof RoundResult>;

export const RoundSummary = z.object({ id: Id, question: z.string(), state: RoundState, opensAt: Timestamp, closesAt: Timestamp, revealedAt: Timestamp.nullable() }).meta({ id: 'RoundSummary' });
export type RoundSummary = z.infer<typeof RoundSummary>;

export const RoundList = z.object({ items: z.array(RoundSummary), abilities: z.object({ open: z.boolean() }) }).meta({ id: 'RoundList' });
export type RoundList = z.infer<typeof RoundList>;

export const Round = RoundSummary.extend({
  space: z.object({ slug: z.string(), name: z.string() }),
  details: z.string(),
  options: z.array(RoundOption),
  ballot: OwnBallot.nullable(),
  heads: z.array(RoundHead),
  /** Null until the reveal. */
  result: RoundResult.nullable(),
  abilities: z.object({ vote: z.boolean(), comment: z.boolean(), withdraw: z.boolean(), hideComments: z.boolean() }),
}).meta({ id: 'Round' });
export type Round = z.infer<typeof Round>;

export const RoundCommentInput = z.strictObject({ body: z.string().overwrite(normaliseText).min(1).max(roundLimits.commentMax) }).meta({ id: 'RoundCommentInput' });
export type RoundCommentInput = z.infer<typeof RoundCommentInput>;

export const RoundComment = z
  .object({ id: Id, author: MemberRef.nullable(), html: z.string(), createdAt: Timestamp, hidden: z.boolean(), abilities: z.object({ delete: z.boolean(), hide: z.boolean() }) })
  .meta({ id: 'RoundComment' });
export type RoundComment = z.infer<typeof RoundComment>;

/** The oldest first. */
export const RoundCommentQuery = PageQuery.extend({ limit: z.coerce.number().int().min(1).max(100).default(roundLimits.commentsAtOnce) });
export type RoundCommentQuery = z.infer<typeof RoundCommentQuery>;
export const RoundComments = pageOf(RoundComment).meta({ id: 'RoundComments' });
export type RoundComments = z.infer<typeof RoundComments>;

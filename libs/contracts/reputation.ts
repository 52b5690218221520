import { z } from 'zod';
import { Id, MemberRef, PageQuery, Timestamp, pageOf } from './common.js';

/** What a row of the ledger is for. */
export const LedgerKind = z
  .enum(['question.kudos', 'answer.kudos', 'post.downvoted', 'downvote.cast', 'answer.accepted', 'answer.accepting', 'post.removed', 'flag.upheld'])
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

export const ReputationQuery = PageQuery.extend({ explain: z.enum(['0', '1']).default('0') });
export type ReputationQuery = z.infer<typeof ReputationQuery>;

import { z } from 'zod';
import { Id, MemberRef, PageQuery, Timestamp, pageOf } from './common.js';
import { normaliseText } from './text.js';

/** How votes came to be suspicious. */
export const Suspicion = z.enum(['one-way', 'mutual', 'serial']).meta({ id: 'Suspicion' });
export type Suspicion = z.infer<typeof Suspicion>;

export const GamingCaseState = z.enum(['open', 'appealed', 'upheld', 'released']).meta({ id: 'GamingCaseState' });
export type GamingCaseState = z.infer<typeof GamingCaseState>;

/** What was counted of one member's votes on another's posts. */
export const GamingEvidence = z.object({
  voterId: Id,
  authorId: Id,
  suspicion: Suspicion,
  votes: z.number().int(),
  votesInAll: z.number().int(),
  /** How many votes the voter's reading explains. */
  expected: z.number(),
  readOfAuthor: z.number().int(),
  readInAll: z.number().int(),
});
export type GamingEvidence = z.infer<typeof GamingEvidence>;

/** A case as moderators read it who are not concerned by it. */
export const GamingCase = z
  .object({
    id: Id,
    state: GamingCaseState,
    openedAt: Timestamp,
    /** How many votes are in it. */
    votes: z.number().int(),
    members: z.array(
      z.object({
        /** Null if the account is gone. */
        member: MemberRef.nullable(),
        gave: z.number().int(),
        received: z.number().int(),
        appeal: z.object({ text: z.string(), at: Timestamp }).nullable(),
      }),
    ),
    evidence: z.array(GamingEvidence.omit({ voterId: true, authorId: true }).extend({ voter: MemberRef.nullable(), author: MemberRef.nullable() })),
    decidedBy: MemberRef.nullable(),
    decidedAt: Timestamp.nullable(),
    reason: z.string().nullable(),
    version: z.number().int(),
    abilities: z.object({ decide: z.boolean() }),
  })
  .meta({ id: 'GamingCase' });
export type GamingCase = z.infer<typeof GamingCase>;
export const GamingCasePage = pageOf(GamingCase).meta({ id: 'GamingCasePage' });

/** The same case for a member whom it concerns: nothing of the others, and nothing of how votes are judged. */
export const OwnGamingCase = z
  .object({
    id: Id,
    state: GamingCaseState,
    openedAt: Timestamp,
    gave: z.number().int(),
    received: z.number().int(),
    decidedAt: Timestamp.nullable(),
    reason: z.string().nullable(),
    appeal: z.object({ text: z.string(), at: Timestamp }).nullable(),
    abilities: z.object({ appeal: z.boolean() }),
  })
  .meta({ id: 'OwnGamingCase' });
export type OwnGamingCase = z.infer<typeof OwnGamingCase>;
export const OwnGamingCaseList = z.object({ items: z.array(OwnGamingCase) }).meta({ id: 'OwnGamingCaseList' });

export const GamingCaseQuery = PageQuery.extend({ state: z.enum(['waiting', 'decided']).default('waiting') });
export type GamingCaseQuery = z.infer<typeof GamingCaseQuery>;


export const GamingDecision = z
  .strictObject({
    outcome: z.enum(['upheld', 'released']),
    /** Told to the members concerned. */
    reason: z.string().overwrite(normaliseText).max(2_000).default(''),
    /** Of the case as it was read; refused when something happened to it since. */
    version: z.number().int(),
  })
  .meta({ id: 'GamingDecision' });
export type GamingDecision = z.infer<typeof GamingDecision>;

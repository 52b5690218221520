import { z } from 'zod';
import { Id, MemberRef, TagSlug, Timestamp } from './common.js';
import { DiffPart } from './conversations.js';
import { normaliseLine, normaliseText } from './text.js';

const line = (most: number) => z.string().overwrite(normaliseLine).trim().max(most);

/** What members wrote about a tag. */
export const TagText = z
  .object({
    slug: z.string(),
    /** 0 until somebody writes. */
    version: z.number().int(),
    description: z.string(),
    /** Markdown, and as it is shown. */
    body: z.string(),
    html: z.string(),
    editedBy: MemberRef.nullable(),
    editedAt: Timestamp.nullable(),
    abilities: z.object({ keep: z.boolean() }),
    /** What keeping the tag takes: points of reputation, or fewer from who knows the tag well. */
    takes: z.object({ points: z.number().int(), pointsOfExperts: z.number().int() }),
  })
  .meta({ id: 'TagText' });
export type TagText = z.infer<typeof TagText>;

export const TagTextEdit = z
  .strictObject({
    /** The version that the text started from. */
    version: z.number().int().min(0),
    description: line(500).default(''),
    body: z.string().overwrite(normaliseText).max(100_000),
    /** Why, in a few words. */
    note: line(200).default(''),
  })
  .meta({ id: 'TagTextEdit' });
export type TagTextEdit = z.infer<typeof TagTextEdit>;

export const TagTextRestore = z.strictObject({ version: z.number().int().min(0) }).meta({ id: 'TagTextRestore' });
export type TagTextRestore = z.infer<typeof TagTextRestore>;

/** One version of what is written about a tag, with its difference to the one before. */
export const TagRevision = z
  .object({
    version: z.number().int(),
    editor: MemberRef.nullable(),
    note: z.string(),
    /** The version that it brought back. */
    restored: z.number().int().nullable(),
    createdAt: Timestamp,
    diff: z.array(DiffPart),
  })
  .meta({ id: 'TagRevision' });
export type TagRevision = z.infer<typeof TagRevision>;
export const TagRevisionList = z.object({ items: z.array(TagRevision) }).meta({ id: 'TagRevisionList' });

export const SynonymState = z.enum(['open', 'approved', 'declined', 'withdrawn', 'undone']);
export type SynonymState = z.infer<typeof SynonymState>;

/** That one word should mean a tag. */
export const SynonymProposal = z
  .object({
    id: Id,
    from: z.string(),
    to: z.string(),
    reason: z.string(),
    state: SynonymState,
    by: MemberRef.nullable(),
    approvals: z.number().int(),
    declines: z.number().int(),
    /** Approvals less declines that decide it. */
    approvedAt: z.number().int(),
    declinedAt: z.number().int(),
    ownVote: z.boolean().nullable(),
    /** Null where votes decided. */
    decidedBy: MemberRef.nullable(),
    decidedAt: Timestamp.nullable(),
    createdAt: Timestamp,
    abilities: z.object({ vote: z.boolean(), decide: z.boolean(), withdraw: z.boolean(), undo: z.boolean() }),
  })
  .meta({ id: 'SynonymProposal' });
export type SynonymProposal = z.infer<typeof SynonymProposal>;
export const SynonymProposalList = z.object({ items: z.array(SynonymProposal) }).meta({ id: 'SynonymProposalList' });

export const SynonymInput = z.strictObject({ from: TagSlug, reason: line(500).min(1) }).meta({ id: 'SynonymInput' });
export type SynonymInput = z.infer<typeof SynonymInput>;
/** Null takes the vote back. */
export const SynonymVoteInput = z.strictObject({ approve: z.boolean().nullable() }).meta({ id: 'SynonymVoteInput' });
export type SynonymVoteInput = z.infer<typeof SynonymVoteInput>;
export const SynonymDecision = z.strictObject({ approve: z.boolean() }).meta({ id: 'SynonymDecision' });
export type SynonymDecision = z.infer<typeof SynonymDecision>;

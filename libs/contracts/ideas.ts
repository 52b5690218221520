import { z } from 'zod';
import { Id, MemberRef, PageQuery, TagSlug, Timestamp, pageOf } from './common.js';
import { normaliseLine } from './text.js';

/** Where an idea stands, in words that are the same on every board. */
export const ideaGroups = ['new', 'in-progress', 'on-hold', 'completed', 'closed'] as const;
export const IdeaGroup = z.enum(ideaGroups).meta({ id: 'IdeaGroup' });
export type IdeaGroup = z.infer<typeof IdeaGroup>;
/** Ideas in these can be voted on. */
export const openIdeaGroups: readonly IdeaGroup[] = ['new', 'in-progress', 'on-hold'];

export const IdeaStatusKey = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and dashes').max(40);
/** One step of a board; its group says what it means. Without a name of its own it is called what its key is called everywhere. */
export const IdeaStatus = z.strictObject({ key: IdeaStatusKey, group: IdeaGroup, name: z.string().overwrite(normaliseLine).min(1).max(40).nullable() }).meta({ id: 'IdeaStatus' });
export type IdeaStatus = z.infer<typeof IdeaStatus>;

export const IdeaVoteDirection = z.enum(['up', 'down']);
export type IdeaVoteDirection = z.infer<typeof IdeaVoteDirection>;
/** Null takes the vote back. */
export const IdeaVoteInput = z.strictObject({ direction: IdeaVoteDirection.nullable() }).meta({ id: 'IdeaVoteInput' });
export type IdeaVoteInput = z.infer<typeof IdeaVoteInput>;

/** How many votes on open ideas of a board one has, and how many are used; null where they are not limited. */
export const IdeaVoteBudget = z.object({ most: z.number().int(), used: z.number().int() }).meta({ id: 'IdeaVoteBudget' });
export type IdeaVoteBudget = z.infer<typeof IdeaVoteBudget>;

export const IdeaVotes = z
  .object({ up: z.number().int(), down: z.number().int(), mine: IdeaVoteDirection.nullable(), budget: IdeaVoteBudget.nullable() })
  .meta({ id: 'IdeaVotes' });
export type IdeaVotes = z.infer<typeof IdeaVotes>;

export const ideaSorts = ['hot', 'votes', 'wilson', 'weight', 'newest'] as const;
export const IdeaSort = z.enum(ideaSorts);
export type IdeaSort = z.infer<typeof IdeaSort>;

export const IdeaListQuery = PageQuery.extend({
  /** The board's own default where none is named. */
  sort: IdeaSort.optional(),
  group: z.union([IdeaGroup, z.literal('open'), z.literal('all')]).default('open'),
  status: IdeaStatusKey.optional(),
  tag: TagSlug.optional(),
  /** Only those that the member voted on. */
  mine: z.union([z.boolean(), z.stringbool()]).default(false),
});
export type IdeaListQuery = z.infer<typeof IdeaListQuery>;

export const IdeaSummary = z
  .object({
    id: Id,
    number: z.number().int(),
    slug: z.string(),
    title: z.string(),
    excerpt: z.string(),
    tags: z.array(z.string()),
    author: MemberRef.nullable(),
    createdAt: Timestamp,
    commentCount: z.number().int(),
    status: IdeaStatus,
    votes: IdeaVotes.omit({ budget: true }),
    /** The member may vote on it now. */
    votable: z.boolean(),
    /** How many ideas were merged into it. */
    mergedCount: z.number().int(),
  })
  .meta({ id: 'IdeaSummary' });
export type IdeaSummary = z.infer<typeof IdeaSummary>;
export const IdeaPage = pageOf(IdeaSummary).meta({ id: 'IdeaPage' });
export type IdeaPage = z.infer<typeof IdeaPage>;

export const IdeaBoard = z
  .object({
    /** Whether ideas can be voted down, too. */
    downvotes: z.boolean(),
    limited: z.boolean(),
    sorts: z.array(IdeaSort),
    statuses: z.array(IdeaStatus),
    counts: z.record(IdeaGroup, z.number().int()),
    budget: IdeaVoteBudget.nullable(),
    abilities: z.object({ decide: z.boolean(), configure: z.boolean() }),
  })
  .meta({ id: 'IdeaBoard' });
export type IdeaBoard = z.infer<typeof IdeaBoard>;

/** What admins choose for a board. */
export const IdeaBoardInput = z
  .strictObject({
    limited: z.boolean(),
    statuses: z.array(IdeaStatus).min(5).max(30),
  })
  .meta({ id: 'IdeaBoardInput' });
export type IdeaBoardInput = z.infer<typeof IdeaBoardInput>;

export const IdeaNote = z.string().trim().min(1).max(2_000);
/** Everybody reads the note. */
export const IdeaDecisionInput = z.strictObject({ status: IdeaStatusKey, note: IdeaNote }).meta({ id: 'IdeaDecisionInput' });
export type IdeaDecisionInput = z.infer<typeof IdeaDecisionInput>;

/** A line of an idea's timeline. */
export const IdeaDecision = z
  .object({
    id: Id,
    status: IdeaStatus,
    note: z.string(),
    actor: MemberRef.nullable(),
    at: Timestamp,
    /** It was taken back then. */
    undoneAt: Timestamp.nullable(),
    abilities: z.object({ undo: z.boolean() }),
  })
  .meta({ id: 'IdeaDecision' });
export type IdeaDecision = z.infer<typeof IdeaDecision>;

/** The post that answers for the company; null takes it down. */
export const IdeaResponseInput = z.strictObject({ postId: Id.nullable() }).meta({ id: 'IdeaResponseInput' });
export type IdeaResponseInput = z.infer<typeof IdeaResponseInput>;

export const Idea = z
  .object({
    status: IdeaStatus,
    /** The steps that it can be put to. */
    statuses: z.array(IdeaStatus),
    votes: IdeaVotes,
    downvotes: z.boolean(),
    timeline: z.array(IdeaDecision),
    response: z.object({ postId: Id, author: MemberRef.nullable(), html: z.string(), at: Timestamp }).nullable(),
    /** How many ideas were merged into it, and how many people came along who had not voted here. */
    merged: z.object({ ideas: z.number().int(), voters: z.number().int() }),
    abilities: z.object({ vote: z.boolean(), decide: z.boolean() }),
  })
  .meta({ id: 'Idea' });
export type Idea = z.infer<typeof Idea>;

import { z } from 'zod';
import { Id, MemberRef, PageQuery, RoleName, TagSlug, Timestamp, pageOf } from './common.js';
import { SpaceRef } from './spaces.js';
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
  /** The board's own default where none is named; "weight" is for staff. */
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
    /** Votes by segment, where the company has segments; those of nobody's segment have no name. Null to who is not staff where they are few: they count among those without a name. */
    segments: z.array(z.object({ name: z.string().nullable(), votes: z.number().int().nullable() })),
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
    /** Each group needs one. */
    statuses: z.array(IdeaStatus).max(30),
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
    roadmap: z.object({ lane: z.enum(['now', 'next', 'later']).nullable(), quarter: z.string().nullable() }),
    response: z.object({ postId: Id, author: MemberRef.nullable(), html: z.string(), at: Timestamp }).nullable(),
    /** How many ideas were merged into it, and how many people came along who had not voted here. */
    merged: z.object({ ideas: z.number().int(), voters: z.number().int() }),
    abilities: z.object({ vote: z.boolean(), decide: z.boolean() }),
  })
  .meta({ id: 'Idea' });
export type Idea = z.infer<typeof Idea>;

/** One of both: a topic that the actor sees, or words that were searched for without an answer, and how often. */
export const IdeaEvidenceInput = z
  .strictObject({ topic: z.number().int().min(1).optional(), search: z.string().overwrite(normaliseLine).min(2).max(200).optional(), times: z.number().int().min(1).max(1_000_000).default(1) })
  .refine(({ topic, search }) => (topic === undefined) !== (search === undefined), { error: 'Name a topic or a search.', path: ['topic'] })
  .meta({ id: 'IdeaEvidenceInput' });
export type IdeaEvidenceInput = z.input<typeof IdeaEvidenceInput>;

export const CustomerVoteInput = z
  .strictObject({ customer: z.string().overwrite(normaliseLine).min(1).max(120), source: z.string().overwrite(normaliseLine).min(1).max(200), note: z.string().trim().max(2_000).default('') })
  .meta({ id: 'CustomerVoteInput' });
export type CustomerVoteInput = z.input<typeof CustomerVoteInput>;

/** How many want an idea, and of what this is the sum; nobody is counted twice. */
export const IdeaDemandSum = z
  .object({
    total: z.number().int(),
    /** Members who voted for it. */
    votes: z.number().int(),
    /** Members who did not vote, and have a problem that was linked to it. */
    meToos: z.number().int(),
    customers: z.number().int(),
    searches: z.number().int(),
  })
  .meta({ id: 'IdeaDemandSum' });
export type IdeaDemandSum = z.infer<typeof IdeaDemandSum>;

/** Demand, and the rows of which each of its numbers is the sum. */
export const IdeaDemand = IdeaDemandSum
  .extend({
    topics: z.array(z.object({ id: Id, number: z.number().int(), slug: z.string(), title: z.string(), people: z.number().int(), abilities: z.object({ remove: z.boolean() }) })),
    /** For staff alone; null for everybody else. */
    rows: z
      .object({
        voters: z.array(MemberRef),
        customers: z.array(z.object({ id: Id, customer: z.string(), source: z.string(), note: z.string(), addedBy: MemberRef.nullable(), at: Timestamp })),
        searches: z.array(z.object({ id: Id, text: z.string(), times: z.number().int() })),
      })
      .nullable(),
    abilities: z.object({ link: z.boolean(), speak: z.boolean() }),
  })
  .meta({ id: 'IdeaDemand' });
export type IdeaDemand = z.infer<typeof IdeaDemand>;

export const roadmapLanes = ['now', 'next', 'later'] as const;
export const RoadmapLane = z.enum(roadmapLanes);
export type RoadmapLane = z.infer<typeof RoadmapLane>;
/** Dates are quarters, such as `2027-Q1`, or none. */
export const Quarter = z.string().regex(/^20\d\d-Q[1-4]$/, 'a year and a quarter, such as 2027-Q1');
/** Null takes the idea off the roadmap. */
export const RoadmapInput = z.strictObject({ lane: RoadmapLane.nullable(), quarter: Quarter.nullable() }).meta({ id: 'RoadmapInput' });
export type RoadmapInput = z.infer<typeof RoadmapInput>;

export const RoadmapIdea = z
  .object({ id: Id, number: z.number().int(), slug: z.string(), title: z.string(), space: z.object({ slug: z.string(), name: z.string() }), quarter: Quarter.nullable(), status: IdeaStatus, votes: z.number().int() })
  .meta({ id: 'RoadmapIdea' });
export type RoadmapIdea = z.infer<typeof RoadmapIdea>;
const Lane = z.array(RoadmapIdea);
/** What is delivered comes by itself, the newest first. */
export const Roadmap = z.object({ now: Lane, next: Lane, later: Lane, delivered: Lane, boards: z.array(z.object({ slug: z.string(), name: z.string() })) }).meta({ id: 'Roadmap' });
export type Roadmap = z.infer<typeof Roadmap>;
export const RoadmapQuery = z.object({ space: z.string().max(60).optional() });
export type RoadmapQuery = z.infer<typeof RoadmapQuery>;

/** What is new; the ideas that it delivers are put to their step, and who wanted them is told. */
export const ChangelogInput = z
  .strictObject({ title: z.string().overwrite(normaliseLine).min(1).max(150), body: z.string().trim().min(1).max(20_000), ideas: z.array(z.number().int().min(1)).max(50).default([]) })
  .meta({ id: 'ChangelogInput' });
export type ChangelogInput = z.input<typeof ChangelogInput>;
export const ChangelogEntry = z
  .object({
    id: Id,
    title: z.string(),
    html: z.string(),
    author: MemberRef.nullable(),
    at: Timestamp,
    /** As far as the reader sees them, with who shared each and how many wanted it. */
    ideas: z.array(z.object({ number: z.number().int(), slug: z.string(), title: z.string(), author: MemberRef.nullable(), votes: z.number().int() })),
    abilities: z.object({ withdraw: z.boolean() }),
  })
  .meta({ id: 'ChangelogEntry' });
export type ChangelogEntry = z.infer<typeof ChangelogEntry>;
export const ChangelogPage = pageOf(ChangelogEntry).extend({ abilities: z.object({ publish: z.boolean() }) }).meta({ id: 'ChangelogPage' });
export type ChangelogPage = z.infer<typeof ChangelogPage>;

/** What the home page shows besides questions: open ideas that are wanted most now, and the newest articles. */
export const Highlights = z
  .object({
    ideas: z.array(z.object({ number: z.number().int(), slug: z.string(), title: z.string(), space: SpaceRef, votes: z.number().int(), status: IdeaStatus })),
    articles: z.array(z.object({ number: z.number().int(), slug: z.string(), title: z.string(), space: SpaceRef, at: Timestamp })),
  })
  .meta({ id: 'Highlights' });
export type Highlights = z.infer<typeof Highlights>;

/** Whom a segment holds; a member belongs to the first that fits. */
export const SegmentRule = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('company'), names: z.array(z.string().overwrite(normaliseLine).min(1).max(120)).min(1).max(100) }),
    z.strictObject({ by: z.literal('plan'), plans: z.array(z.string().overwrite(normaliseLine).min(1).max(80)).min(1).max(50) }),
    /** What the company pays, in whatever it counts in: from and below. */
    z.strictObject({ by: z.literal('revenue'), from: z.number().min(0).nullable(), below: z.number().min(0).nullable() }),
    z.strictObject({ by: z.literal('group'), groupIds: z.array(Id).min(1).max(50) }),
    z.strictObject({ by: z.literal('role'), roles: z.array(RoleName).min(1).max(6) }),
    z.strictObject({ by: z.literal('trust'), levels: z.array(z.number().int().min(0).max(4)).min(1).max(5) }),
  ])
  .meta({ id: 'SegmentRule' });
export type SegmentRule = z.infer<typeof SegmentRule>;
/** In their order; `revenue` is what a segment brings, as a share of all where they are added up. */
export const SegmentsInput = z
  .strictObject({ segments: z.array(z.strictObject({ id: Id.optional(), name: z.string().overwrite(normaliseLine).min(1).max(40), revenue: z.number().min(0).max(1e15), rule: SegmentRule })).max(12) })
  .meta({ id: 'SegmentsInput' });
export type SegmentsInput = z.infer<typeof SegmentsInput>;
export const Segment = z.object({ id: Id, name: z.string(), revenue: z.number(), rule: SegmentRule, memberCount: z.number().int() }).meta({ id: 'Segment' });
export type Segment = z.infer<typeof Segment>;
export const Segments = z.object({ items: z.array(Segment) }).meta({ id: 'Segments' });

/**
 * Votes for an idea by segment; those who are in none have no name. Parts of the weight add up to it. To who is not staff a segment with few votes
 * says nothing: they count among those without a name, and the whole weight is null.
 */
export const IdeaSegments = z
  .object({ weight: z.number().nullable(), segments: z.array(z.object({ name: z.string().nullable(), votes: z.number().int().nullable(), members: z.number().int().nullable(), weight: z.number().nullable() })) })
  .meta({ id: 'IdeaSegments' });
export type IdeaSegments = z.infer<typeof IdeaSegments>;

/** What staff thinks of an idea, for staff alone: effort and value from 1 to 5. */
export const IdeaScoreInput = z.strictObject({ effort: z.number().int().min(1).max(5).nullable(), value: z.number().int().min(1).max(5).nullable(), note: z.string().trim().max(2_000) }).meta({ id: 'IdeaScoreInput' });
export type IdeaScoreInput = z.infer<typeof IdeaScoreInput>;
export const IdeaMatrix = z
  .object({
    items: z.array(
      z.object({
        number: z.number().int(),
        slug: z.string(),
        title: z.string(),
        votes: z.number().int(),
        demand: IdeaDemandSum,
        weighed: IdeaSegments,
        effort: z.number().int().nullable(),
        value: z.number().int().nullable(),
        note: z.string(),
      }),
    ),
  })
  .meta({ id: 'IdeaMatrix' });
export type IdeaMatrix = z.infer<typeof IdeaMatrix>;

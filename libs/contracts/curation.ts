import { z } from 'zod';
import { Id, MemberRef, pageOf, PageQuery, Timestamp } from './common.js';
import { DiffPart, PostEdit, TopicState } from './conversations.js';
import { normaliseText } from './text.js';

/** The topic that was there before, by its number or its address. */
export const DuplicateVoteInput = z.strictObject({ original: z.union([z.number().int().min(1), z.string().trim().min(1).max(500)]) }).meta({ id: 'DuplicateVoteInput' });
export type DuplicateVoteInput = z.infer<typeof DuplicateVoteInput>;

export const LinkedTopic = z.object({ number: z.number().int(), slug: z.string(), title: z.string(), state: TopicState }).meta({ id: 'LinkedTopic' });
export type LinkedTopic = z.infer<typeof LinkedTopic>;

/** What members say of a topic as a duplicate. Nobody is named. */
export const DuplicateVotes = z
  .object({
    /** Votes that it takes, either way. */
    needed: z.number().int(),
    /** Originals that were proposed and that the reader sees, the one with the most votes first. */
    proposals: z.array(z.object({ original: LinkedTopic, votes: z.number().int(), mine: z.boolean() })),
    /** Closed as a duplicate: of what, where the reader sees it, the votes to open it again, and those to move its posts to the original. */
    closed: z.object({ original: LinkedTopic.nullable(), votes: z.number().int(), mine: z.boolean(), merging: z.object({ votes: z.number().int(), mine: z.boolean() }) }).nullable(),
    abilities: z.object({
      vote: z.boolean(),
      reopen: z.boolean(),
      /** The reader may vote for moving the posts to the original. */
      merge: z.boolean(),
      /** The reader's vote alone decides. */
      decide: z.boolean(),
      /** The same of moving the posts. */
      decideMerge: z.boolean(),
    }),
  })
  .meta({ id: 'DuplicateVotes' });
export type DuplicateVotes = z.infer<typeof DuplicateVotes>;

/** A vote that was counted; the action, which moderators can undo, where it decided. */
export const DuplicateVoteResult = z.object({ decided: z.boolean(), actionId: Id.nullable() }).meta({ id: 'DuplicateVoteResult' });
export type DuplicateVoteResult = z.infer<typeof DuplicateVoteResult>;

/** Another text for a post of somebody else, with what it is better for. */
export const SuggestionInput = PostEdit.omit({ reason: true }).extend({ note: z.string().trim().min(1).max(200) }).meta({ id: 'SuggestionInput' });
export type SuggestionInput = z.infer<typeof SuggestionInput>;

export const SuggestionState = z.enum(['open', 'accepted', 'declined', 'withdrawn']);
export type SuggestionState = z.infer<typeof SuggestionState>;

export const Suggestion = z
  .object({
    id: Id,
    state: SuggestionState,
    by: MemberRef.nullable(),
    note: z.string(),
    createdAt: Timestamp,
    postId: Id,
    author: MemberRef.nullable(),
    topic: z.object({ number: z.number().int(), slug: z.string(), title: z.string() }),
    decidedBy: MemberRef.nullable(),
    decidedAt: Timestamp.nullable(),
    /** Why it was declined. */
    reason: z.string(),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;

export const SuggestionQuery = PageQuery.extend({
  /** What waits for the reader, or what the reader suggested. */
  of: z.enum(['others', 'mine']).default('others'),
  post: Id.optional(),
});
export type SuggestionQuery = z.infer<typeof SuggestionQuery>;
export const SuggestionPage = pageOf(Suggestion)
  .extend({ /** Of what waits for the reader, counted up to 100. */ waiting: z.number().int() })
  .meta({ id: 'SuggestionPage' });
export type SuggestionPage = z.infer<typeof SuggestionPage>;

export const SuggestionAbilities = z.object({ review: z.boolean(), withdraw: z.boolean(), takeBack: z.boolean() }).meta({ id: 'SuggestionAbilities' });
export type SuggestionAbilities = z.infer<typeof SuggestionAbilities>;

export const SuggestionDetail = Suggestion.extend({
  /** The present version of the post, which a decision names. */
  version: z.number().int(),
  /** The post changed since the suggestion was made. */
  changed: z.boolean(),
  /** Both changed the same lines: what the suggestion would make of the post has to be written by hand. */
  conflict: z.boolean(),
  /** The present text, and the one that acceptance makes of it: with what changed meanwhile, where that can be told. */
  before: z.object({ source: z.string(), html: z.string() }),
  after: z.object({ source: z.string(), html: z.string() }),
  diff: z.array(DiffPart),
  abilities: SuggestionAbilities,
}).meta({ id: 'SuggestionDetail' });
export type SuggestionDetail = z.infer<typeof SuggestionDetail>;

/** The version of the post that was looked at, and the text where it was improved. */
export const SuggestionAcceptance = PostEdit.omit({ reason: true }).partial({ body: true }).meta({ id: 'SuggestionAcceptance' });
export type SuggestionAcceptance = z.infer<typeof SuggestionAcceptance>;
export const SuggestionRefusal = z.strictObject({ reason: z.string().overwrite(normaliseText).trim().min(1).max(1_000) }).meta({ id: 'SuggestionRefusal' });
export type SuggestionRefusal = z.infer<typeof SuggestionRefusal>;

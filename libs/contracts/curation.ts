import { z } from 'zod';
import { Id } from './common.js';
import { TopicState } from './conversations.js';

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
    /** Closed as a duplicate: of what, where the reader sees it, and the votes to open it again. */
    closed: z.object({ original: LinkedTopic.nullable(), votes: z.number().int(), mine: z.boolean() }).nullable(),
    abilities: z.object({
      vote: z.boolean(),
      reopen: z.boolean(),
      /** The reader's vote alone decides. */
      decide: z.boolean(),
    }),
  })
  .meta({ id: 'DuplicateVotes' });
export type DuplicateVotes = z.infer<typeof DuplicateVotes>;

/** A vote that was counted; the action, which moderators can undo, where it decided. */
export const DuplicateVoteResult = z.object({ decided: z.boolean(), actionId: Id.nullable() }).meta({ id: 'DuplicateVoteResult' });
export type DuplicateVoteResult = z.infer<typeof DuplicateVoteResult>;

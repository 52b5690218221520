import { z } from 'zod';
import { Id, Timestamp } from './common.js';
import { limits } from './conversations.js';

/** What a moderator does with a whole topic. */
export const TopicAct = z.enum(['lock', 'unlock', 'slow', 'unslow', 'close', 'reopen', 'pin', 'unpin', 'move', 'restore', 'merge', 'split']);
export type TopicAct = z.infer<typeof TopicAct>;

const reason = z.string().trim().max(2_000);

export const LockInput = z.strictObject({ reason: reason.min(1), until: Timestamp.nullish() }).meta({ id: 'LockInput' });
export type LockInput = z.infer<typeof LockInput>;

/** A member replies once in so many minutes. */
export const SlowInput = z.strictObject({ minutes: z.number().int().min(1).max(1_440), until: Timestamp.nullish(), reason: reason.default('') }).meta({ id: 'SlowInput' });
export type SlowInput = z.infer<typeof SlowInput>;

export const MergeInput = z.strictObject({ into: z.number().int().min(1).max(2_147_483_647), reason: reason.default('') }).meta({ id: 'MergeInput' });
export type MergeInput = z.infer<typeof MergeInput>;

/** Replies that become a topic of their own, with what stands below them; the first of them becomes its body. */
export const SplitInput = z
  .strictObject({ postIds: z.array(Id).min(1).max(500), title: z.string().trim().min(limits.title.min).max(limits.title.max), space: z.string().max(60), reason: reason.default('') })
  .meta({ id: 'SplitInput' });
export type SplitInput = z.infer<typeof SplitInput>;

/** What was done, for taking it back at `moderation/actions/{id}/undo`. */
export const TopicActed = z.object({ actionId: Id }).meta({ id: 'TopicActed' });
export type TopicActed = z.infer<typeof TopicActed>;
/** The topic that the posts are in now. */
export const TopicMoved = TopicActed.extend({ number: z.number().int(), slug: z.string() }).meta({ id: 'TopicMoved' });
export type TopicMoved = z.infer<typeof TopicMoved>;

import { z } from 'zod';
import { Id, MemberRef, pageOf, PageQuery } from './common.js';
import { ModerationAction, ModerationActionKind } from './moderation.js';
import { SpaceRef } from './spaces.js';

/** What later made it impossible to take a line back: it was taken back, or something else happened to the same thing. */
export const Overtaking = z.enum(['undo', 'decision', 'standing', 'role', 'space', 'topic', 'move', 'text']);
export type Overtaking = z.infer<typeof Overtaking>;

/** Lines of one topic, or all that the reader may see. */
export const ModerationLogQuery = PageQuery.extend({ topic: z.coerce.number().int().min(1).max(2_147_483_647).optional() });
export type ModerationLogQuery = z.input<typeof ModerationLogQuery>;

/** A line of the log, for moderators. */
export const ModerationLogLine = ModerationAction.extend({
  /** Whom it concerns. */
  member: MemberRef.nullable(),
  topic: z.object({ number: z.number().int(), slug: z.string(), title: z.string() }).nullable(),
  space: SpaceRef.nullable(),
  postId: Id.nullable(),
  /** How many agreed, where votes did it. */
  votes: z.number().int().nullable(),
  /** The reader takes such a line back, unless something later makes it impossible. */
  undoable: z.boolean(),
}).meta({ id: 'ModerationLogLine' });
export type ModerationLogLine = z.infer<typeof ModerationLogLine>;
export const ModerationLogPage = pageOf(ModerationLogLine).meta({ id: 'ModerationLogPage' });
export type ModerationLogPage = z.infer<typeof ModerationLogPage>;

/** A line, and whether it can be taken back now. */
export const Undoability = ModerationLogLine.extend({
  /** What keeps it from being taken back; null where nothing does. */
  refusal: z.object({ by: Overtaking, action: ModerationActionKind.nullable() }).nullable(),
}).meta({ id: 'Undoability' });
export type Undoability = z.infer<typeof Undoability>;

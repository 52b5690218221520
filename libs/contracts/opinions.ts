import { z } from 'zod';
import { Id, MemberRef, pageOf, Timestamp } from './common.js';
import { HidingReason } from './conversations.js';
import { SpaceRef } from './spaces.js';
import { normaliseText } from './text.js';

export const OpinionVerdict = z.enum(['keep', 'hide']);
export type OpinionVerdict = z.infer<typeof OpinionVerdict>;

/** What a member with the points for it would do with an item, and why. */
export const OpinionInput = z.strictObject({ verdict: OpinionVerdict, text: z.string().overwrite(normaliseText).trim().min(1).max(1_000) }).meta({ id: 'OpinionInput' });
export type OpinionInput = z.infer<typeof OpinionInput>;

/** As moderators see it beside the item. */
export const Opinion = z.object({ by: MemberRef.nullable(), verdict: OpinionVerdict, text: z.string(), createdAt: Timestamp }).meta({ id: 'Opinion' });
export type Opinion = z.infer<typeof Opinion>;

/** An item as members see it who have the points for the queue: without who flagged it, and without anything about a person that is not public. */
export const OpinionItem = z
  .object({
    id: Id,
    space: SpaceRef,
    topic: z.object({ number: z.number().int(), slug: z.string(), title: z.string() }),
    postId: Id,
    html: z.string(),
    author: MemberRef.nullable(),
    hidden: z.boolean(),
    flags: z.array(z.object({ reason: HidingReason, count: z.number().int() })),
    openedAt: Timestamp,
    /** A moderator asks for it. */
    asked: z.boolean(),
    /** The reader's own; those of others are not shown, so that each is his own. */
    mine: Opinion.omit({ by: true }).nullable(),
  })
  .meta({ id: 'OpinionItem' });
export type OpinionItem = z.infer<typeof OpinionItem>;
export const OpinionItemPage = pageOf(OpinionItem).meta({ id: 'OpinionItemPage' });

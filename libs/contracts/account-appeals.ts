import { z } from 'zod';
import { Id, MemberRef, pageOf, Timestamp } from './common.js';
import { ConflictOfInterest, ModerationAction } from './moderation.js';
import { normaliseText } from './text.js';

/** Granted, a silence or suspension ends and the account is as it was before; denied, it stays. */
export const AccountAppealOutcome = z.enum(['granted', 'denied']);
export type AccountAppealOutcome = z.infer<typeof AccountAppealOutcome>;

export const AccountAppealDecision = z.strictObject({ outcome: AccountAppealOutcome, reason: z.string().overwrite(normaliseText).max(2_000).default('') }).meta({ id: 'AccountAppealDecision' });
export type AccountAppealDecision = z.input<typeof AccountAppealDecision>;

/** An appeal against a silence or suspension that waits, for moderators of the community. */
export const AccountAppeal = z
  .object({
    id: Id,
    member: MemberRef.nullable(),
    text: z.string(),
    openedAt: Timestamp,
    /** By when it should be decided. */
    dueAt: Timestamp,
    /** What it is against. */
    against: ModerationAction,
    /** Why the reader must leave it to somebody else; null where nothing keeps them. */
    conflict: ConflictOfInterest.nullable(),
    abilities: z.object({ decide: z.boolean() }),
  })
  .meta({ id: 'AccountAppeal' });
export type AccountAppeal = z.infer<typeof AccountAppeal>;
/** `count` is of all that wait. */
export const AccountAppealPage = pageOf(AccountAppeal).extend({ count: z.number().int() }).meta({ id: 'AccountAppealPage' });
export type AccountAppealPage = z.infer<typeof AccountAppealPage>;

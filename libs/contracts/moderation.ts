import { z } from 'zod';
import { Id, MemberRef, pageOf, PageQuery, Timestamp } from './common.js';
import { FlagReason, HidingReason, Post } from './conversations.js';
import { SpaceAct } from './space-roles.js';
import { Opinion } from './opinions.js';
import { SpaceRef } from './spaces.js';
import { SpamFinding } from './spam.js';
import { normaliseText } from './text.js';
import { TopicAct } from './topic-acts.js';

export const FlagState = z.enum(['open', 'agreed', 'declined', 'ignored', 'withdrawn']);
export type FlagState = z.infer<typeof FlagState>;
const words = z.string().overwrite(normaliseText).max(2_000);

export const FlagInput = z
  .strictObject({ reason: FlagReason, note: words.max(1_000).default('') })
  .refine(({ reason, note }) => reason !== 'other' || note.trim() !== '', { path: ['note'], message: 'Say what is wrong.' })
  .meta({ id: 'FlagInput' });
export type FlagInput = z.infer<typeof FlagInput>;

/** A flag as the one sees it who gave it. */
export const OwnFlag = z.object({ id: Id, postId: Id, reason: FlagReason, note: z.string(), state: FlagState, createdAt: Timestamp }).meta({ id: 'OwnFlag' });
export type OwnFlag = z.infer<typeof OwnFlag>;

export const ReviewableKind = z.enum(['flagged', 'held', 'appeal']);
export type ReviewableKind = z.infer<typeof ReviewableKind>;
/** What is done with a post: `hide` keeps or takes it out of sight, `ignore` shows it and says nothing of the flags. */
export const PostDecision = z.enum(['hide', 'restore', 'edit', 'remove', 'ignore', 'spam']);
export type PostDecision = z.infer<typeof PostDecision>;
export const SanctionKind = z.enum(['warn', 'silence', 'suspend']);
export type SanctionKind = z.infer<typeof SanctionKind>;
/** Everything that the log can say. */
export const ModerationActionKind = z.enum([
  ...PostDecision.options,
  ...SanctionKind.options,
  ...TopicAct.exclude(['restore']).options,
  ...SpaceAct.options,
  'lift',
  'deny-appeal',
  'mend',
  'undo',
  'duplicate',
  'synonym',
  'accept-edit',
  'decline-edit',
  'publish',
  'decide-idea',
  'accept-nomination',
  'decline-nomination',
  'archive-article',
  'protect-article',
  'hide-comment',
  'uphold-votes',
  'release-votes',
]);
export type ModerationActionKind = z.infer<typeof ModerationActionKind>;

/** What the log can say of a member: an act on a whole topic concerns nobody alone. */
export const MemberActionKind = ModerationActionKind.exclude(['publish', 'decide-idea', 'accept-nomination', 'decline-nomination', 'archive-article', 'protect-article', 'hide-comment', 'uphold-votes', 'release-votes', ...TopicAct.exclude(['restore', 'close']).options, ...SpaceAct.options]);
export type MemberActionKind = z.infer<typeof MemberActionKind>;

/** One line of the queue. */
export const ReviewableSummary = z
  .object({
    id: Id,
    kind: ReviewableKind,
    reason: HidingReason,
    /** Of its flags together. */
    weight: z.number(),
    open: z.boolean(),
    space: SpaceRef,
    topic: z.object({ number: z.number().int(), slug: z.string(), title: z.string() }),
    postId: Id,
    excerpt: z.string(),
    author: MemberRef.nullable(),
    assignee: MemberRef.nullable(),
    openedAt: Timestamp,
    /** By when an appeal should be decided. */
    dueAt: Timestamp.nullable(),
  })
  .meta({ id: 'ReviewableSummary' });
export type ReviewableSummary = z.infer<typeof ReviewableSummary>;

export const ReviewableQuery = PageQuery.extend({
  space: z.string().max(60).optional(),
  kind: ReviewableKind.optional(),
  reason: HidingReason.optional(),
  assigned: z.enum(['me', 'nobody']).optional(),
});
export type ReviewableQuery = z.infer<typeof ReviewableQuery>;
export const ReviewablePage = pageOf(ReviewableSummary)
  .extend({ count: z.number().int(), countIsLowerBound: z.boolean(), oldestAt: Timestamp.nullable() })
  .meta({ id: 'ReviewablePage' });
export type ReviewablePage = z.infer<typeof ReviewablePage>;

/** Why a moderator may not decide. */
export const ConflictOfInterest = z.enum(['own', 'flagger', 'earlier-decision', 'asked-another']);
export type ConflictOfInterest = z.infer<typeof ConflictOfInterest>;

export const ModerationAction = z
  .object({
    id: Id,
    action: ModerationActionKind,
    /** Null where a rule did it. */
    by: MemberRef.nullable(),
    reason: z.string(),
    until: Timestamp.nullable(),
    undone: z.boolean(),
    createdAt: Timestamp,
  })
  .meta({ id: 'ModerationAction' });
export type ModerationAction = z.infer<typeof ModerationAction>;

export const Reviewable = ReviewableSummary.extend({
  post: Post,
  /** The Markdown of the post, for editing it. */
  source: z.string(),
  flags: z.array(z.object({ id: Id, reason: FlagReason, note: z.string(), weight: z.number(), trustLevel: z.number().int(), by: MemberRef.nullable(), state: FlagState, createdAt: Timestamp })),
  /** Why a rule or the filter held it. */
  findings: z.array(SpamFinding),
  /** From which weight on the rule hides a post. */
  hidesAt: z.number(),
  appeal: z.object({ text: z.string(), against: ModerationAction.nullable() }).nullable(),
  /** The posts before and after it. */
  around: z.array(z.object({ id: Id, author: MemberRef.nullable(), excerpt: z.string(), createdAt: Timestamp })),
  person: z
    .object({
      joinedAt: Timestamp,
      posts: z.number().int(),
      solutions: z.number().int(),
      /** These and the ends below are null for who moderates this space alone. */
      warnings: z.number().int().nullable(),
      flags: z.number().int().nullable(),
      flagsUpheld: z.number().int().nullable(),
      trustLevel: z.number().int(),
      silencedUntil: Timestamp.nullable(),
      suspendedUntil: Timestamp.nullable(),
    })
    .nullable(),
  /** What was decided about the same person before. */
  earlier: z.array(ModerationAction.extend({ topicTitle: z.string().nullable() })),
  /** Of members with the points for it. */
  opinions: z.array(Opinion),
  /** The moderator who leaves the decision to another one. */
  opinionAskedBy: MemberRef.nullable(),
  notes: z.array(z.object({ id: Id, by: MemberRef.nullable(), text: z.string(), createdAt: Timestamp })),
  decision: ModerationAction.nullable(),
  abilities: z.object({ decide: z.boolean(), conflict: ConflictOfInterest.nullable(), warn: z.boolean(), sanction: z.boolean() }),
}).meta({ id: 'Reviewable' });
export type Reviewable = z.infer<typeof Reviewable>;

export const DecisionInput = z
  .strictObject({
    action: PostDecision,
    /** What the author is told. */
    reason: words.default(''),
    /** With `edit`: the new text, and the version that it started from. */
    body: z.string().max(100_000).optional(),
    version: z.number().int().optional(),
  })
  .refine(({ action, body, version }) => action !== 'edit' || (body !== undefined && version !== undefined), { path: ['body'], message: 'An edit needs a text and the version that it started from.' })
  .meta({ id: 'DecisionInput' });
export type DecisionInput = z.infer<typeof DecisionInput>;

export const BulkDecision = z
  .strictObject({ ids: z.array(Id).min(1).max(100), action: PostDecision.exclude(['edit']), reason: words.default('') })
  .meta({ id: 'BulkDecision' });
export type BulkDecision = z.infer<typeof BulkDecision>;
/** `refused` names those that somebody else had decided, or that this moderator may not decide, and appeals that give an account back. */
export const BulkResult = z.object({ actionIds: z.array(Id), refused: z.array(z.object({ id: Id, code: z.string() })) }).meta({ id: 'BulkResult' });
export type BulkResult = z.infer<typeof BulkResult>;
export const Decided = z.object({ actionId: Id }).meta({ id: 'Decided' });
export type Decided = z.infer<typeof Decided>;

export const AppealInput = z.strictObject({ text: words.min(1) }).meta({ id: 'AppealInput' });
export type AppealInput = z.infer<typeof AppealInput>;
/** The secret of the link by which somebody who cannot sign in appeals against one decision. */
export const AppealLinkQuery = z.object({ token: z.string().min(20).max(200) });
export type AppealLinkQuery = z.infer<typeof AppealLinkQuery>;
export const LinkedAppealInput = AppealInput.extend(AppealLinkQuery.shape).meta({ id: 'LinkedAppealInput' });
export type LinkedAppealInput = z.infer<typeof LinkedAppealInput>;
export const NoteInput = z.strictObject({ text: words.min(1) }).meta({ id: 'NoteInput' });
export type NoteInput = z.infer<typeof NoteInput>;

export const SanctionInput = z
  .strictObject({ kind: SanctionKind, until: Timestamp.optional(), reason: words.min(1) })
  .refine(({ kind, until }) => kind === 'warn' || until !== undefined, { path: ['until'], message: 'Say until when.' })
  .meta({ id: 'SanctionInput' });
export type SanctionInput = z.infer<typeof SanctionInput>;

/** What moderators decided about the reader's own posts and account. */
export const OwnCase = ModerationAction.omit({ by: true })
  .extend({ action: MemberActionKind,
    postId: Id.nullable(),
    topic: z.object({ number: z.number().int(), slug: z.string(), title: z.string() }).nullable(),
    appealable: z.boolean(),
    /** Until when it can or could be appealed against; null where it never could, or was. */
    appealableUntil: Timestamp.nullable(),
    /** By when an appeal that waits should be decided. */
    answerDue: Timestamp.nullable(),
  })
  .meta({ id: 'OwnCase' });
export type OwnCase = z.infer<typeof OwnCase>;

/**
 * The one decision that a link of a mail is about, and whether it can be appealed against by it: `waiting` for another moderator,
 * `decided` again since, `reversed`, or `ended` where its time is over.
 */
export const LinkedCase = OwnCase.pick({ action: true, reason: true, until: true, createdAt: true, topic: true, appealableUntil: true, answerDue: true })
  .extend({ state: z.enum(['open', 'waiting', 'decided', 'reversed', 'ended']) })
  .meta({ id: 'LinkedCase' });
export type LinkedCase = z.infer<typeof LinkedCase>;

/** What was decided in a community, without names. */
export const ModerationFigures = z
  .object({
    days: z.number().int(),
    actions: z.array(z.object({ action: ModerationActionKind, byRule: z.number().int(), byPeople: z.number().int() })),
    decided: z.number().int(),
    medianMinutesToDecision: z.number().nullable(),
    appeals: z.number().int(),
    reversedOnAppeal: z.number().int(),
    /** Appeals that were decided after their time, or wait beyond it. */
    lateAppeals: z.number().int(),
    undone: z.number().int(),
    rules: z.object({ hideWeight: z.number(), trustedSpamLevel: z.number(), secretWeight: z.number(), closeWeight: z.number(), closeFlaggers: z.number(), closeHours: z.number(), mendMinutes: z.number(), appealDays: z.number(), appealAnswerDays: z.number() }),
    recent: z.array(z.object({ action: ModerationActionKind, byRule: z.boolean(), reason: HidingReason.nullable(), createdAt: Timestamp })),
  })
  .meta({ id: 'ModerationFigures' });
export type ModerationFigures = z.infer<typeof ModerationFigures>;

/** The rules for flags as they hold today, for everybody. */
export const FlagRulesInForce = z
  .object({
    hideWeight: z.number(),
    trustedSpamLevel: z.number(),
    secretWeight: z.number(),
    closeWeight: z.number(),
    closeFlaggers: z.number(),
    closeHours: z.number(),
    mendMinutes: z.number(),
    accuracyFlags: z.number(),
    accuracyShare: z.number(),
    appealDays: z.number(),
    appealAnswerDays: z.number(),
    /** What a flag weighs before accuracy counts, and how many of these hide a post; staff by themselves, as level null. */
    weights: z.array(z.object({ level: z.number().int().nullable(), weight: z.number(), enough: z.number().int() })),
  })
  .meta({ id: 'FlagRulesInForce' });
export type FlagRulesInForce = z.infer<typeof FlagRulesInForce>;

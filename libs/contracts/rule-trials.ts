import { z } from 'zod';
import { Id, MemberRef, pageOf, PageQuery, Timestamp } from './common.js';
import { CommunitySettingsEdit } from './community.js';
import { FlagState } from './moderation.js';
import { Privilege } from './privileges.js';
import { SpaceRef } from './spaces.js';
import { TrustLevel, TrustRequirement } from './trust.js';

/** Rules to try, as they would be saved; what is absent stays as it is now. */
export const RuleTrialInput = z
  .strictObject({
    settings: CommunitySettingsEdit,
    /** How far back flags are replayed. */
    days: z.number().int().min(1).max(90).default(90),
  })
  .meta({ id: 'RuleTrialInput' });
export type RuleTrialInput = z.infer<typeof RuleTrialInput>;

/** A trial is done in the background: `failed` means that it was interrupted, and has to be asked for again. */
export const TrialState = z.enum(['waiting', 'running', 'done', 'failed']);
export type TrialState = z.infer<typeof TrialState>;

/** One admin has one trial of a kind: a newer one takes the place of the last. */
const run = {
  id: Id,
  state: TrialState,
  /** How much of the work is done, from 0 to 1. */
  progress: z.number(),
  startedAt: Timestamp,
  /** What is tried. */
  settings: CommunitySettingsEdit,
};

export const TrialListQuery = PageQuery;
export type TrialListQuery = z.input<typeof TrialListQuery>;

/** `hidden`: would have been hidden, and was not; `shown`: the other way round. */
export const TrialChange = z.enum(['hidden', 'shown', 'earlier', 'later']);
export type TrialChange = z.infer<typeof TrialChange>;

const count = z.number().int();
const nowAndThen = z.object({ now: count, then: count });
const changeCounts = z.object({ hidden: count, shown: count, earlier: count, later: count });
const topicRef = z.object({ number: z.number().int(), slug: z.string(), title: z.string() });
/** When it happened, when it would have, and how many minutes later that is; negative is earlier. */
const moments = { now: Timestamp.nullable(), then: Timestamp.nullable(), minutes: z.number().int().nullable() };

/** What other rules for flags would have done with the flags that were given. Nothing was changed. */
export const ModerationTrial = z
  .object({
    days: count,
    since: Timestamp,
    /** Flags that were given since, and posts that had some. */
    flags: count,
    flaggedPosts: count,
    /** Posts that rules hid, and would have hidden; a post that was shown again and hidden again counts twice. */
    hidden: nowAndThen,
    changed: changeCounts,
    /** Hidden by rule although moderators declined the flags; not hidden although they agreed. */
    declinedHidden: nowAndThen,
    agreedShown: nowAndThen,
    /** Topics that rules closed for a while, and would have closed. */
    closed: nowAndThen,
    closedChanged: changeCounts,
  })
  .meta({ id: 'ModerationTrial' });
export type ModerationTrial = z.infer<typeof ModerationTrial>;
export const ModerationTrialRun = z.object({ ...run, days: count, result: ModerationTrial.nullable() }).meta({ id: 'ModerationTrialRun' });
export type ModerationTrialRun = z.infer<typeof ModerationTrialRun>;

/** A post that would have gone otherwise. */
export const TriedPost = z
  .object({
    postId: Id,
    topic: topicRef,
    space: SpaceRef,
    author: MemberRef.nullable(),
    excerpt: z.string(),
    change: TrialChange,
    ...moments,
    /** What moderators said of the flags. */
    outcome: FlagState.extract(['agreed', 'declined', 'ignored']).nullable(),
    /** The rules would have said otherwise than the moderators did. */
    againstModerators: z.boolean(),
  })
  .meta({ id: 'TriedPost' });
export type TriedPost = z.infer<typeof TriedPost>;
export const TriedPostPage = pageOf(TriedPost).meta({ id: 'TriedPostPage' });
export type TriedPostPage = z.infer<typeof TriedPostPage>;

export const TriedTopic = z.object({ topic: topicRef, space: SpaceRef, change: TrialChange, ...moments }).meta({ id: 'TriedTopic' });
export type TriedTopic = z.infer<typeof TriedTopic>;
export const TriedTopicPage = pageOf(TriedTopic).meta({ id: 'TriedTopicPage' });
export type TriedTopicPage = z.infer<typeof TriedTopicPage>;

/** Who would have another trust level by today's figures, and how many would gain or lose a privilege, under other rules. Nothing was changed. */
export const TrustTrial = z
  .object({
    members: count,
    /** Members at each level, as the rules of now and those to try give it. */
    levels: z.array(nowAndThen.extend({ level: TrustLevel })),
    rising: count,
    falling: count,
    privileges: z.array(z.object({ privilege: Privilege, points: nowAndThen, members: nowAndThen, gain: count, lose: count })),
  })
  .meta({ id: 'TrustTrial' });
export type TrustTrial = z.infer<typeof TrustTrial>;
export const TrustTrialRun = z.object({ ...run, result: TrustTrial.nullable() }).meta({ id: 'TrustTrialRun' });
export type TrustTrialRun = z.infer<typeof TrustTrialRun>;

/** Who would have another level, with what they miss: who would rise, by the rules of now; who would fall, by those to try. */
export const TriedMember = z.object({ member: MemberRef, now: TrustLevel, then: TrustLevel, missing: z.array(TrustRequirement) }).meta({ id: 'TriedMember' });
export type TriedMember = z.infer<typeof TriedMember>;
export const TriedMemberPage = pageOf(TriedMember).meta({ id: 'TriedMemberPage' });
export type TriedMemberPage = z.infer<typeof TriedMemberPage>;

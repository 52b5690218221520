import { z } from 'zod';
import { Id, Timestamp } from './common.js';

/** Earned by behaviour, but for 4, which is granted. */
export const TrustLevel = z.number().int().min(0).max(4);
export type TrustLevel = z.infer<typeof TrustLevel>;

/** What a level is judged by. `recent` means the last 100 days; everything else is counted since the member joined. */
export const trustMetrics = [
  'topicsEntered',
  'postsRead',
  'minutesRead',
  'daysVisited',
  'kudosGiven',
  'kudosReceived',
  'topicsRepliedIn',
  'recentDaysVisited',
  'recentTopicsRepliedIn',
  'recentTopicsViewed',
  'recentPostsRead',
  'recentKudosGiven',
  'recentKudosReceived',
  'recentKudosGivers',
  'recentKudosDays',
  'recentFlaggedPosts',
  'recentFlaggers',
] as const;
export const TrustMetric = z.enum(trustMetrics);
export type TrustMetric = z.infer<typeof TrustMetric>;

const count = (standard: number) => z.number().int().min(0).max(100_000).default(standard);
const minutes = (standard: number) => z.number().min(0).max(100_000).default(standard);
const percent = (standard: number) => z.number().int().min(0).max(100).default(standard);

/** The requirements of the levels that are earned, as a community sets them; each level asks for those below it too. */
export const TrustRequirements = z
  .object({
    level1: z.object({ topicsEntered: count(5), postsRead: count(30), minutesRead: minutes(10) }).prefault({}),
    level2: z
      .object({
        topicsEntered: count(20),
        postsRead: count(100),
        minutesRead: minutes(60),
        daysVisited: count(15),
        kudosGiven: count(1),
        kudosReceived: count(1),
        topicsRepliedIn: count(3),
      })
      .prefault({}),
    level3: z
      .object({
        topicsEntered: count(200),
        postsRead: count(500),
        recentDaysVisited: z.number().int().min(0).max(100).default(50),
        recentTopicsRepliedIn: count(10),
        /** Of the topics that are new in these days, but no more than the number that follows. */
        recentTopicsViewedPercent: percent(25),
        recentTopicsViewedMost: count(500),
        recentPostsReadPercent: percent(25),
        recentPostsReadMost: count(20_000),
        recentKudosGiven: count(30),
        recentKudosReceived: count(20),
        recentKudosGivers: count(5),
        recentKudosDays: z.number().int().min(0).max(100).default(7),
        /** These two are upper bounds. */
        recentFlaggedPosts: count(5),
        recentFlaggers: count(5),
      })
      .prefault({}),
  })
  .prefault({});
export type TrustRequirements = z.infer<typeof TrustRequirements>;

/** Seconds that posts of one topic were in sight in a visible tab since the last report; a batch of what a browser saw. */
export const ReadingReport = z
  .strictObject({
    topic: z.number().int().min(1),
    posts: z
      .array(z.strictObject({ id: Id, seconds: z.number().int().min(1).max(60) }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'ReadingReport' });
export type ReadingReport = z.infer<typeof ReadingReport>;

/** How much of a report was counted. */
export const ReadingCounted = z.object({ seconds: z.number().int(), postsRead: z.number().int() }).meta({ id: 'ReadingCounted' });
export type ReadingCounted = z.infer<typeof ReadingCounted>;

export const TrustRequirement = z
  .object({
    metric: TrustMetric,
    have: z.number(),
    need: z.number(),
    /** `need` is an upper bound. */
    atMost: z.boolean(),
    met: z.boolean(),
  })
  .meta({ id: 'TrustRequirement' });
export type TrustRequirement = z.infer<typeof TrustRequirement>;

/** A member's trust level; what is missing for the next one is for the member and for moderators. */
export const MemberTrust = z
  .object({
    level: TrustLevel,
    /** Since when the member has this level; null for one who never rose. */
    since: Timestamp.nullable(),
    /** An admin holds the level where it is. */
    locked: z.boolean(),
    next: z.object({ level: TrustLevel, requirements: z.array(TrustRequirement) }).nullable(),
    abilities: z.object({ grant: z.boolean() }),
  })
  .meta({ id: 'MemberTrust' });
export type MemberTrust = z.infer<typeof MemberTrust>;

/** An admin's decision on a member's level; locked, it neither rises nor falls by itself. */
export const TrustGrant = z.strictObject({ level: TrustLevel, locked: z.boolean() }).meta({ id: 'TrustGrant' });
export type TrustGrant = z.infer<typeof TrustGrant>;

/** How the levels do in this community, for admins. */
export const TrustOverview = z
  .object({
    /** Members at each level, 0 to 4. */
    members: z.array(z.number().int()).length(5),
    levels: z.array(
      z.object({
        level: TrustLevel,
        /** As scaled to this community today, with the best figure among its most active readers. */
        requirements: z.array(z.object({ metric: TrustMetric, need: z.number(), atMost: z.boolean(), best: z.number() })),
        /** Nobody earned this level or a higher one in a quarter. */
        unreached: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TrustOverview' });
export type TrustOverview = z.infer<typeof TrustOverview>;

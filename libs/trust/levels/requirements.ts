import type { TrustMetric, TrustRequirement, TrustRequirements } from '#contracts';

/** A member's figures; days, topics and posts are counts, reading is in minutes. */
export type TrustMetrics = Record<TrustMetric, number>;

/** What there was to see and to do in the community, which no member can exceed. */
export interface CommunityActivity {
  topics: number;
  posts: number;
  recentTopics: number;
  recentPosts: number;
}

export interface Need {
  metric: TrustMetric;
  need: number;
  /** An upper bound: more is too much. */
  atMost?: true;
}

/** The levels that are earned. */
export const earnedLevels = [1, 2, 3] as const;
export type EarnedLevel = (typeof earnedLevels)[number];

/** With so many posts in 100 days (ten a day) a community offers enough for the full counts of level 3; with fewer they shrink alike. */
export const postsOfFullActivity = 1_000;
/** Nobody has to have read more than this share of all that was ever written. */
export const greatestShare = 0.5;
/** Level 3 is lost below this share of a requirement. */
export const keptShare = 0.9;

/**
 * The requirements of each level in this community today. Counts of what is there to be read are bounded by half of it;
 * counts of level 3 that need other people shrink with the posts of the last 100 days; none shrinks below 1.
 */
export function needsOf(requirements: TrustRequirements, activity: CommunityActivity): Record<EarnedLevel, Need[]> {
  const { level1, level2, level3 } = requirements;
  const ever = (least: { topicsEntered: number; postsRead: number }): Need[] => [
    { metric: 'topicsEntered', need: bounded(least.topicsEntered, activity.topics * greatestShare) },
    { metric: 'postsRead', need: bounded(least.postsRead, activity.posts * greatestShare) },
  ];
  const lively = Math.min(1, activity.recentPosts / postsOfFullActivity);
  const scaled = (metric: keyof typeof level3 & TrustMetric): Need => ({ metric, need: bounded(level3[metric], level3[metric] * lively) });
  return {
    1: [...ever(level1), { metric: 'minutesRead', need: level1.minutesRead }],
    2: [
      ...ever(level2),
      { metric: 'minutesRead', need: level2.minutesRead },
      { metric: 'daysVisited', need: level2.daysVisited },
      { metric: 'kudosGiven', need: level2.kudosGiven },
      { metric: 'kudosReceived', need: level2.kudosReceived },
      { metric: 'topicsRepliedIn', need: level2.topicsRepliedIn },
    ],
    3: [
      ...ever(level3),
      { metric: 'recentDaysVisited', need: level3.recentDaysVisited },
      scaled('recentTopicsRepliedIn'),
      { metric: 'recentTopicsViewed', need: Math.min(level3.recentTopicsViewedMost, Math.ceil((activity.recentTopics * level3.recentTopicsViewedPercent) / 100)) },
      { metric: 'recentPostsRead', need: Math.min(level3.recentPostsReadMost, Math.ceil((activity.recentPosts * level3.recentPostsReadPercent) / 100)) },
      scaled('recentKudosGiven'),
      scaled('recentKudosReceived'),
      scaled('recentKudosGivers'),
      scaled('recentKudosDays'),
      { metric: 'recentFlaggedPosts', need: level3.recentFlaggedPosts, atMost: true },
      { metric: 'recentFlaggers', need: level3.recentFlaggers, atMost: true },
    ],
  };
}

function bounded(wanted: number, most: number): number {
  return Math.min(wanted, Math.max(1, Math.ceil(most)));
}

/** Whether a figure meets its requirement, or `share` of it; what is forbidden has no slack. */
export function isMet(have: number, { need, atMost }: Need, share = 1): boolean {
  return atMost ? have <= need : have >= need * share;
}

export function isReached(needs: Need[], metrics: TrustMetrics, share = 1): boolean {
  return needs.every((need) => isMet(metrics[need.metric], need, share));
}

export interface Standing {
  level: number;
  since: Date | null;
  locked: boolean;
  suspended: boolean;
  /** Came by an import, with posts: who wrote elsewhere for years is no new member. */
  isKnown: boolean;
}

const dayMs = 86_400_000;
/** Level 3 is kept at least so long. */
export const keptDays = 14;

/**
 * The level that a member should have now. What is held or granted stays; levels 1 and 2 are never lost; level 3 asks for
 * what one did lately, and is lost after 14 days with less than nine tenths of a requirement, or with a suspension.
 */
export function levelAfter(standing: Standing, metrics: TrustMetrics, needs: Record<EarnedLevel, Need[]>, now: Date): number {
  const { level, since, locked, suspended, isKnown } = standing;
  if (locked || level === 4) return level;
  const reached = earnedLevels.findIndex((earned) => (earned === 3 && suspended) || !isReached(needs[earned], metrics));
  const earned = Math.max(isKnown ? 1 : 0, reached === -1 ? 3 : reached);
  if (level !== 3 || earned === 3) return Math.max(level, earned);
  const keeps = !suspended && isReached([...needs[1], ...needs[2], ...needs[3]], metrics, keptShare);
  const isYoung = since !== null && now.getTime() - since.getTime() < keptDays * dayMs;
  return keeps || isYoung ? 3 : 2;
}

/** Each requirement of a level with what the member has of it. */
export function progressOf(needs: Need[], metrics: TrustMetrics): TrustRequirement[] {
  return needs.map((need) => ({ metric: need.metric, have: metrics[need.metric], need: need.need, atMost: need.atMost ?? false, met: isMet(metrics[need.metric], need) }));
}

import type { CommunitySettings } from '#contracts';
import type { MessageKey } from '$lib/i18n/messages';

/** Requirements whose name says more than what is counted. */
const named: Record<string, MessageKey> = {
  recentTopicsViewedPercent: 'trust.percent.topicsViewed',
  recentTopicsViewedMost: 'trust.most.topicsViewed',
  recentPostsReadPercent: 'trust.percent.postsRead',
  recentPostsReadMost: 'trust.most.postsRead',
  recentFlaggedPosts: 'trust.most.flaggedPosts',
  recentFlaggers: 'trust.most.flaggers',
};

/** What each level that is earned takes in a community, line by line. */
export function levelsOf(trust: CommunitySettings['trust']): { level: number; needs: { key: string; label: MessageKey; value: number }[] }[] {
  return ([1, 2, 3] as const).map((level) => ({
    level,
    needs: Object.entries(trust[`level${level}`]).map(([key, value]) => ({ key, label: named[key] ?? (`trust.metric.${key}` as MessageKey), value })),
  }));
}

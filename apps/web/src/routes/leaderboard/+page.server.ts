import type { LeaderboardPeriod, LeaderboardQuery } from '#contracts';
import type { PageServerLoad } from './$types';

const periods: readonly LeaderboardPeriod[] = ['week', 'month', 'quarter', 'all'];
const pageSize = 20;
const staffSize = 10;

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const asked = (name: string): string | undefined => url.searchParams.get(name)?.trim() || undefined;
  const period = periods.find((known) => known === asked('period')) ?? 'month';
  const query: LeaderboardQuery = { period, space: asked('space'), tag: asked('tag'), who: 'members', limit: pageSize, cursor: asked('cursor') };
  const [board, staff, spaces] = await Promise.all([
    hearth.reputation.leaderboard(query),
    hearth.reputation.leaderboard({ ...query, who: 'staff', limit: staffSize, cursor: undefined }),
    hearth.spaces.list(),
  ]);
  return { title: t('leaderboard.title'), period, space: query.space, tag: query.tag, board, staff, spaces };
};

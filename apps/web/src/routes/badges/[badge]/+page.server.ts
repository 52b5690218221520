import { badgeName } from '$lib/standing/names';
import type { PageServerLoad } from './$types';

const pageSize = 40;

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  const cursor = url.searchParams.get('cursor')?.slice(0, 400) ?? undefined;
  const viewer = hearth.viewer().member;
  const [badge, holders, mine] = await Promise.all([
    hearth.standing.badge(params.badge),
    hearth.standing.badgeHolders(params.badge, { cursor, limit: pageSize }),
    viewer ? hearth.standing.memberBadges(viewer.handle) : null,
  ]);
  const progress = mine?.progress.find((one) => one.badge === badge.key) ?? null;
  return { title: badgeName({ t }, badge.key), badge, holders, progress };
};

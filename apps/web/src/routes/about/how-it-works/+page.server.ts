import { privilegePoints, privileges } from '#contracts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t } }) => {
  const { ranks, trust, newcomers, privileges: chosen } = hearth.community().settings;
  const takes = privilegePoints(chosen);
  const [points, flags] = await Promise.all([hearth.reputation.rules(), hearth.moderation.rules()]);
  return { title: t('how.title'), points, flags, ranks, trust, newcomers, privileges: privileges.map((name) => ({ name, points: takes[name] })) };
};

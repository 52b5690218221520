import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t } }) => {
  const { ranks, trust, privileges, newcomers } = hearth.community().settings;
  const [points, flags] = await Promise.all([hearth.reputation.rules(), hearth.moderation.rules()]);
  return { title: t('how.title'), points, flags, ranks, trust, privileges, newcomers };
};

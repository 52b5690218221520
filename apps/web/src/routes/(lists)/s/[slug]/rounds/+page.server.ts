import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const [space, rounds] = await Promise.all([hearth.spaces.find(params.slug), hearth.rounds.list(params.slug)]);
  return { title: t('rounds.title'), space, rounds };
};

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const space = url.searchParams.get('space')?.slice(0, 60) || undefined;
  return { title: t('ideas.roadmap'), roadmap: await hearth.ideas.roadmap({ space }), space: space ?? null };
};

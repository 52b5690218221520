import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const [revisions, place] = await Promise.all([hearth.conversations.revisions(params.post), hearth.conversations.locate(params.post)]);
  return { title: t('history.title'), revisions, place, post: params.post };
};

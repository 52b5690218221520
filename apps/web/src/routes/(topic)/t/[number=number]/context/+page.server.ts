import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  return { title: t('context.title'), context: await hearth.conversations.contextOf(Number(params.number)), path: `/t/${params.number}` };
};

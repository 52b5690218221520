import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth } }) => {
  const [home, spaces] = await Promise.all([hearth.conversations.home(), hearth.spaces.list()]);
  return { home, spaces: spaces.map(({ slug, name, description, icon, waitingCount }) => ({ slug, name, description, icon, waitingCount })) };
};

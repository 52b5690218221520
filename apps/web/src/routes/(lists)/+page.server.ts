import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth } }) => {
  const [home, spaces] = await Promise.all([hearth.conversations.home(), hearth.spaces.list()]);
  return {
    home,
    spaces: spaces.filter(({ official }) => official).map(({ slug, name, description, icon, waitingCount }) => ({ slug, name, description, icon, waitingCount })),
    ownSpaces: spaces.filter(({ official, archived }) => !official && !archived).map(({ slug, name, description, icon, opener }) => ({ slug, name, description, icon, opener: opener?.displayName ?? null })),
  };
};

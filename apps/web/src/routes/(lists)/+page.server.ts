import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth } }) => {
  const [home, spaces, highlights] = await Promise.all([hearth.conversations.home(), hearth.spaces.list(), hearth.ideas.highlights()]);
  const { waiting, solved, discussions } = home;
  const isQuiet = [waiting, solved, discussions].every((list) => list.length === 0);
  return {
    home,
    highlights,
    // All that there is may be on its way: answered, and not solved yet.
    active: isQuiet ? (await hearth.conversations.topics({ sort: 'active', limit: 8 })).items : [],
    spaces: spaces.filter(({ official }) => official).map(({ slug, name, description, icon, waitingCount }) => ({ slug, name, description, icon, waitingCount })),
    ownSpaces: spaces.filter(({ official, archived }) => !official && !archived).map(({ slug, name, description, icon, opener }) => ({ slug, name, description, icon, opener: opener?.displayName ?? null })),
  };
};

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const q = (url.searchParams.get('q') ?? '').slice(0, 100);
  const cursor = url.searchParams.get('cursor')?.slice(0, 400) ?? undefined;
  const [tags, proposals] = await Promise.all([hearth.spaces.tags({ q: q || undefined, cursor, limit: 60 }), hearth.viewer().member ? hearth.tags.openProposals() : []]);
  return { title: t('nav.tags'), q, tags, waiting: proposals.filter(({ abilities }) => abilities.vote || abilities.decide).map(({ id, from, to }) => ({ id, from, to })) };
};

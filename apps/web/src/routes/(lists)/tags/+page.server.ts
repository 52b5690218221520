import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const q = (url.searchParams.get('q') ?? '').slice(0, 100);
  const cursor = url.searchParams.get('cursor')?.slice(0, 400) ?? undefined;
  return { title: t('nav.tags'), q, tags: await hearth.spaces.tags({ q: q || undefined, cursor, limit: 60 }) };
};

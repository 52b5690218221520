import { searchOf } from '$lib/search/search-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const query = searchOf(url.searchParams);
  const q = query.q.trim();
  const asked = q !== '' || query.tag !== undefined || query.space !== undefined || query.archived === true;
  return {
    title: q ? t('search.titleFor', { query: q }) : t('search.title'),
    query,
    found: asked ? await hearth.search.search(query) : null,
  };
};

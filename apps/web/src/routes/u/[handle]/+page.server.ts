import { redirect } from '@sveltejs/kit';
import { memberPath } from '$lib/addresses';
import { filtersOf, listQuery } from '$lib/topics/list-query';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth }, params, url }) => {
  const { state, cursor } = filtersOf(url.searchParams);
  const filters = { sort: 'newest' as const, state, cursor, author: params.handle };
  const [profile, list] = await Promise.all([hearth.identity.profile(params.handle), hearth.conversations.topics(listQuery(filters))]);
  if (profile.handle !== params.handle) redirect(308, `${memberPath(profile)}${url.search}`);
  return { title: profile.displayName, profile, list, filters };
};

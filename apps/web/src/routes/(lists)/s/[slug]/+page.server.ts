import { filtersOf, listQuery } from '$lib/topics/list-query';
import { readForm, submit } from '$lib/server/forms';
import { topicList } from '$lib/server/topic-list';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth }, params, url }) => {
  const filters = filtersOf(url.searchParams);
  const [space, list] = await Promise.all([
    hearth.spaces.find(params.slug),
    topicList(hearth, listQuery(filters, { space: params.slug })),
  ]);
  return { title: space.name, space, list, filters };
};

export const actions: Actions = {
  readAll: async ({ request, locals: { hearth }, params }) => submit(await readForm(request), () => hearth.conversations.markAllRead(params.slug)),
};

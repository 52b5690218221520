import { filtersOf, listQuery } from '$lib/topics/list-query';
import { readForm, submit } from '$lib/server/forms';
import { topicList } from '$lib/server/topic-list';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const filters = filtersOf(url.searchParams);
  const [list, spaces] = await Promise.all([topicList(hearth, listQuery(filters)), hearth.spaces.list()]);
  const templates = spaces.map(({ template }) => template);
  return {
    title: t('topics.title'),
    filters,
    list,
    spaces: spaces.map(({ slug, name, icon, topicCount }) => ({ slug, name, icon, topicCount })),
    versions: [...new Set(templates.flatMap(({ versions }) => versions))],
    products: [...new Set(templates.flatMap(({ products }) => products))],
  };
};

export const actions: Actions = {
  readAll: async ({ request, locals: { hearth } }) => submit(await readForm(request), () => hearth.conversations.markAllRead()),
};

import type { SubscriptionLevel } from '#contracts';
import { filtersOf, listQuery } from '$lib/topics/list-query';
import { accepted, readForm, submit } from '$lib/server/forms';
import { topicList } from '$lib/server/topic-list';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth }, params, url }) => {
  const filters = filtersOf(url.searchParams);
  const [space, list, level] = await Promise.all([
    hearth.spaces.find(params.slug),
    topicList(hearth, listQuery(filters, { space: params.slug })),
    hearth.notifications.spaceLevel(params.slug),
  ]);
  return { title: space.name, space, list, filters, level };
};

export const actions: Actions = {
  follow: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.notifications.followSpace(params.slug, form.text('level') as SubscriptionLevel);
      return accepted(request, url.pathname, { followed: true });
    });
  },
  readAll: async ({ request, locals: { hearth }, params }) => submit(await readForm(request), () => hearth.conversations.markAllRead(params.slug)),
};

import { redirect } from '@sveltejs/kit';
import type { SubscriptionLevel } from '#contracts';
import { tagPath } from '$lib/addresses';
import { accepted, readForm, submit } from '$lib/server/forms';
import { topicList } from '$lib/server/topic-list';
import { filtersOf, listQuery } from '$lib/topics/list-query';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth }, params, url }) => {
  const tag = await hearth.spaces.tag(params.slug);
  // A synonym leads to the tag that it stands for.
  if (tag.slug !== params.slug) redirect(301, tagPath(tag.slug) + url.search);
  const filters = filtersOf(url.searchParams);
  return { title: `#${tag.slug}`, tag, filters, list: await topicList(hearth, listQuery(filters, { tag: tag.slug })), level: await hearth.notifications.tagLevel(tag.slug) };
};

export const actions: Actions = {
  follow: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.notifications.followTag(params.slug, form.text('level') as SubscriptionLevel);
      return accepted(request, url.pathname, { followed: true });
    });
  },
  readAll: async ({ request, locals: { hearth } }) => submit(await readForm(request), () => hearth.conversations.markAllRead()),
};

import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

/** The list that the reader came from. */
const listOf = (url: URL): URLSearchParams => new URLSearchParams([...url.searchParams].filter(([name, value]) => name === 'topic' && /^\d{1,9}$/.test(value)));

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  const { member, abilities } = hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname + url.search));
  if (!abilities.openQueue) error(404, 'Not found');
  return { title: t('back.title'), line: await hearth.moderation.logLine(params.id), list: `/moderation/log${listOf(url).size > 0 ? `?${listOf(url)}` : ''}` };
};

export const actions: Actions = {
  undo: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.undo(params.id);
      redirect(303, `/moderation/log?${new URLSearchParams([...listOf(url), ['did', 'undo']])}`);
    });
  },
};

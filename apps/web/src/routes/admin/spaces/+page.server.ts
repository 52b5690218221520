import { error } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, spaces] = await Promise.all([translateTo(locale), hearth.spaces.list()]);
  return {
    title: t('admin.spaces'),
    saved: url.searchParams.get('saved'),
    spaces: spaces.map(({ id, slug, name, icon, kind, visibility, topicCount, archived, official, opener }) => ({ id, slug, name, icon, kind, visibility, topicCount, archived, official, opener })),
  };
};

export const actions: Actions = {
  /** One place up or down, in the order that holds now. */
  move: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const ids = (await hearth.spaces.list()).map(({ id }) => id);
      const from = ids.indexOf(form.text('id'));
      if (from < 0) error(404, { message: 'There is no such space.', code: 'not-found' });
      const to = Math.min(Math.max(from + (form.text('to') === 'up' ? -1 : 1), 0), ids.length - 1);
      ids.splice(to, 0, ...ids.splice(from, 1));
      await hearth.admin.orderSpaces(ids);
      return { moved: { id: form.text('id'), place: to + 1 } };
    });
  },
  /** The whole order, as it was dragged. */
  order: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.orderSpaces(form.all('id'));
      return { moved: null };
    });
  },
};

import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const [space, { items }] = await Promise.all([hearth.spaces.find(params.slug), hearth.ideas.matrix(params.slug)]);
  return { title: t('ideas.matrix'), space, ideas: items };
};

export const actions: Actions = {
  score: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const points = (name: string) => (form.given(name) ? form.number(name) : null);
      await hearth.ideas.score(form.number('idea'), { effort: points('effort'), value: points('value'), note: form.text('note') });
      return accepted(request, url.pathname, { scored: true });
    });
  },
};

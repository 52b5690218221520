import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { stepTo, type Step } from '$lib/knowledge/tree-steps';
import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [space, tree] = await Promise.all([hearth.spaces.find(params.space), hearth.knowledge.tree(params.space)]);
  if (!tree.abilities.place) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('knowledge.order'), space, tree };
};

export const actions: Actions = {
  step: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const id = form.text('article');
      const step = form.text('step') as Step;
      const place = stepTo((await hearth.knowledge.tree(params.space)).items, id, step);
      if (place) await hearth.knowledge.place(id, place);
      return accepted(request, `${url.pathname}#a-${id}`, { moved: id, step });
    });
  },
  drop: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const id = form.text('article');
      await hearth.knowledge.place(id, { parentId: form.given('parentId') ?? null, beforeId: form.given('beforeId') ?? null });
      return accepted(request, url.pathname, { moved: id });
    });
  },
};

import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [space, templates] = await Promise.all([hearth.spaces.find(params.space), hearth.knowledge.templates(params.space)]);
  if (!templates.abilities.edit) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('articleTemplates.title'), space, templates, saved: url.searchParams.has('saved') };
};

export const actions: Actions = {
  save: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const bodies = form.all('body');
      const items = form.all('name').map((name, at) => ({ name, body: bodies[at] ?? '' }));
      await hearth.knowledge.putTemplates(params.space, { version: form.number('version'), items: items.filter(({ name, body }) => name.trim() !== '' || body.trim() !== '') });
      redirect(303, `${url.pathname}?saved`);
    });
  },
  reset: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.knowledge.forgetTemplates(params.space);
      redirect(303, `${url.pathname}?saved`);
    });
  },
};

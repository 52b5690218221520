import { error, redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { templateFrom } from '$lib/server/template-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth }, params }) => {
  const template = (await hearth.moderation.templates()).find(({ id }) => id === params.id);
  if (!template) error(404, { message: 'There is no such template.', code: 'not-found' });
  return { title: template.name, template };
};

export const actions: Actions = {
  change: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.changeTemplate(params.id, templateFrom(form));
      return { saved: true };
    });
  },
  delete: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.deleteTemplate(params.id);
      redirect(303, '/admin/templates?deleted');
    });
  },
};

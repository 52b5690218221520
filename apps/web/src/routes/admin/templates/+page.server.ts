import { readForm, submit } from '$lib/server/forms';
import { templateFrom } from '$lib/server/template-form';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, templates] = await Promise.all([translateTo(locale), hearth.moderation.templates()]);
  return { title: t('admin.templates'), templates, deleted: url.searchParams.has('deleted') };
};

export const actions: Actions = {
  create: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.createTemplate(templateFrom(form));
      return { saved: true };
    });
  },
};

import { error, redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { lookOf } from '$lib/server/look-form';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale } }) => {
  if (!hearth.viewer().abilities.administer) error(404, 'Not found');
  const t = await translateTo(locale);
  const { name, settings } = hearth.community();
  return { title: t('setup.lookTitle'), name, look: settings.look, logoUrl: settings.logoUrl };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: { look: lookOf(form) } });
      redirect(303, '/');
    });
  },
};

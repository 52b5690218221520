import { redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { spaceOf } from '$lib/server/space-form';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale } }) => {
  const [t, groups] = await Promise.all([translateTo(locale), hearth.admin.groups()]);
  return { title: t('spaces.new'), groups };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.createSpace(spaceOf(form));
      redirect(303, '/admin/spaces?saved');
    });
  },
};

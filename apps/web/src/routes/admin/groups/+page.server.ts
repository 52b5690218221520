import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, groups] = await Promise.all([translateTo(locale), hearth.admin.groups()]);
  return { title: t('admin.groups'), groups, deleted: url.searchParams.has('deleted') };
};

export const actions: Actions = {
  create: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.createGroup(form.text('name'));
      return { saved: true };
    });
  },
};

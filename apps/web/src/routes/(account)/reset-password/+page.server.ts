import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const t = await translateTo(locals.locale);
  return { title: t('reset.title'), email: locals.hearth.viewer().member?.email ?? '' };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.identity.requestPasswordReset(form.text('email'));
      return { sentTo: form.text('email').trim() };
    });
  },
};

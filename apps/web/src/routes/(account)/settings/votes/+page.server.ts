import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const t = await translateTo(locals.locale);
  return { title: t('votes.own') };
};

export const actions: Actions = {
  appeal: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { id } = await hearth.voteCases.appeal(form.text('id'), { text: form.text('text') });
      return { appealed: id };
    });
  },
};

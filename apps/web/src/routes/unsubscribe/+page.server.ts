import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

/** Looking turns nothing off: mail scanners look at every link. */
export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const token = url.searchParams.get('token') ?? '';
  return { title: t('unsub.title'), token, scope: await hearth.notifications.unsubscription(token) };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.notifications.unsubscribe(form.text('link'));
      return { done: true };
    });
  },
};

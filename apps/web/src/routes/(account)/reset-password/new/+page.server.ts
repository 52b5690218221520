import { redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { openSession } from '$lib/server/session';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const t = await translateTo(locals.locale);
  return { title: t('reset.newTitle'), token: url.searchParams.get('token') ?? '' };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      openSession(cookies, url, await hearth.identity.resetPassword({ token: form.text('token'), password: form.text('password') }));
      redirect(303, '/');
    });
  },
};

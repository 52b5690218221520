import { redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { awaitedLink, openSession } from '$lib/server/session';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

/** Only the button signs in: programs that look at mails follow links too. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const t = await translateTo(locals.locale);
  return { title: t('nav.signIn'), token: url.searchParams.get('token') ?? '' };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    const { browserNonce, next } = awaitedLink(cookies);
    return submit(form, async () => {
      openSession(cookies, url, await hearth.identity.consumeMagicLink(form.text('token'), browserNonce));
      redirect(303, next);
    });
  },
};

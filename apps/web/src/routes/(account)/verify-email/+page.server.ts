import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { entryNext } from '$lib/server/session';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

/** With a token: confirms. Without: says that a mail is on its way, to who is signed in. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const token = url.searchParams.get('token') ?? '';
  const next = entryNext(url.searchParams.get('next'));
  const { member } = locals.hearth.viewer();
  if (!token && !member) redirect(303, signInPath('/verify-email'));
  const t = await translateTo(locals.locale);
  return { title: t('verify.title'), token, next, verified: member?.emailVerified ?? false, email: member?.email ?? '' };
};

export const actions: Actions = {
  confirm: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.identity.verifyEmail(form.text('token'));
      return { confirmed: true };
    });
  },
  resend: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.identity.resendVerification();
      return { resent: true };
    });
  },
};

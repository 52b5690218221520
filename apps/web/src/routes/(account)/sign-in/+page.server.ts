import { redirect } from '@sveltejs/kit';
import { purposeOf } from '$lib/account/purpose';
import { readForm, submit } from '$lib/server/forms';
import { awaitedLink, awaitLink, entryNext, openSession } from '$lib/server/session';
import { refusalIn } from '$lib/server/provider-refusal';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = entryNext(url.searchParams.get('next'));
  if (locals.hearth.viewer().member) redirect(303, next);
  const [t, buttons] = await Promise.all([translateTo(locals.locale), locals.hearth.signIn.buttons()]);
  const purpose = purposeOf(next);
  return { title: t(`signIn.to.${purpose}`), next, purpose, siteName: await locals.hearth.connect.siteName(), buttons, refusal: refusalIn(url) };
};

export const actions: Actions = {
  password: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      openSession(cookies, url, await hearth.identity.signIn({ email: form.text('email'), password: form.text('password') }));
      redirect(303, entryNext(form.text('next')));
    });
  },
  /** Mails a link that signs in; the same answer whether or not the address is known. */
  link: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { browserNonce } = await hearth.identity.requestMagicLink(form.text('email'), awaitedLink(cookies).browserNonce);
      awaitLink(cookies, url, browserNonce, entryNext(form.text('next')));
      return { sentTo: form.text('email').trim() };
    });
  },
};

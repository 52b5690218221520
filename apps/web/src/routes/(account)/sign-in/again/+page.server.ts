import { error, redirect } from '@sveltejs/kit';
import type { Viewer } from '#contracts';
import { againPath } from '$lib/account/again-path';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { refusalIn } from '$lib/server/provider-refusal';
import { awaitedLink, awaitLink, entryNext, openSession } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

/** The key of a window of its own, which says at the end that it is done; null where the page goes on to another one. */
const keyOf = (url: URL): string | null => /^\w{0,64}$/.exec(url.searchParams.get('window') ?? '-')?.[0] ?? null;

function nextOf(url: URL): string {
  const key = keyOf(url);
  return key === null ? entryNext(url.searchParams.get('next')) : againPath + key;
}

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { member } = locals.hearth.viewer();
  if (!member) redirect(303, signInPath(nextOf(url)));
  setHeaders({ 'cache-control': 'no-store' });
  const done = await locals.hearth.signIn.isFresh();
  if (done && keyOf(url) === null) redirect(303, nextOf(url));
  const [buttons, accounts, siteName] = await Promise.all([locals.hearth.signIn.buttons(), locals.hearth.signIn.providerAccounts(), locals.hearth.connect.siteName()]);
  const own = buttons.filter(({ id }) => accounts.some(({ providerId }) => providerId === id));
  return { title: locals.t('fresh.title'), done, key: keyOf(url), buttons: own, refusal: refusalIn(url), siteName, email: member.email, name: member.displayName, next: nextOf(url) };
};

export const actions: Actions = {
  password: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      openSession(cookies, url, await hearth.identity.signIn({ email: emailOf(hearth.viewer()), password: form.text('password') }));
      redirect(303, nextOf(url));
    });
  },
  link: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const email = emailOf(hearth.viewer());
      const { browserNonce } = await hearth.identity.requestMagicLink(email, awaitedLink(cookies).browserNonce);
      awaitLink(cookies, url, browserNonce, nextOf(url));
      return { sentTo: email };
    });
  },
};

/** Only the member who is signed in confirms anything here, whatever a form says. */
function emailOf({ member }: Viewer): string {
  return member?.email || error(404);
}

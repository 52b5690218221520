import { error, redirect } from '@sveltejs/kit';
import type { Viewer } from '#contracts';
import { againPath, signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { awaitLink, entryNext, openSession } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

/** Where to go on: in a window of its own this page says that it is done. */
const nextOf = (url: URL): string => (url.searchParams.has('window') ? againPath : entryNext(url.searchParams.get('next')));

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { member } = locals.hearth.viewer();
  if (!member) redirect(303, signInPath(nextOf(url)));
  setHeaders({ 'cache-control': 'no-store' });
  const done = await locals.hearth.signIn.isFresh();
  if (done && !url.searchParams.has('window')) redirect(303, nextOf(url));
  return { title: locals.t('fresh.title'), done, email: member.email, name: member.displayName, next: nextOf(url) };
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
      const { browserNonce } = await hearth.identity.requestMagicLink(email);
      awaitLink(cookies, url, browserNonce, nextOf(url));
      return { sentTo: email };
    });
  },
};

/** Only the member who is signed in confirms anything here, whatever a form says. */
function emailOf({ member }: Viewer): string {
  return member?.email || error(404);
}

import { redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { openSession } from '$lib/server/session';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const t = await translateTo(locale);
  const { isSetUp, settings } = hearth.community();
  return { title: t('setup.title'), token: url.searchParams.get('token') ?? '', isSetUp, look: settings.look };
};

export const actions: Actions = {
  /** Makes the owner and names the community. */
  default: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const signedIn = await hearth.identity.setUp({
        token: form.text('token'),
        communityName: form.text('communityName'),
        email: form.text('email'),
        password: form.text('password'),
        handle: form.text('handle').trim(),
        displayName: form.given('displayName'),
      });
      openSession(cookies, url, signedIn);
      redirect(303, '/setup/spaces');
    });
  },
};

import { redirect } from '@sveltejs/kit';
import { formTrace } from '$lib/server/form-trace';
import { readForm, submit } from '$lib/server/forms';
import { entryNext, openSession } from '$lib/server/session';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = entryNext(url.searchParams.get('next'));
  if (locals.hearth.viewer().member) redirect(303, next);
  const t = await translateTo(locals.locale);
  return { title: t('signUp.title', { name: locals.hearth.community().name }), next, opened: await locals.hearth.identity.openForm() };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const signedIn = await hearth.identity.signUp({
        email: form.text('email'),
        password: form.text('password'),
        handle: form.text('handle').trim(),
        displayName: form.given('displayName'),
        form: formTrace(form),
      });
      openSession(cookies, url, signedIn);
      const next = entryNext(form.text('next'));
      redirect(303, signedIn.viewer.abilities.ask ? next : `/verify-email?next=${encodeURIComponent(next)}`);
    });
  },
};

import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { closeSession } from '$lib/server/session';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const t = await translateTo(locals.locale);
  return { title: t('leave.title') };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      if (!form.has('sure')) redirect(303, '/settings/leave');
      await hearth.identity.leave();
      closeSession(cookies, url);
      redirect(303, '/left');
    });
  },
};

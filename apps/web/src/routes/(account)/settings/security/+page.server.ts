import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [t, sessions] = await Promise.all([translateTo(locals.locale), locals.hearth.identity.sessions()]);
  return { title: t('settings.security'), sessions };
};

export const actions: Actions = {
  password: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.identity.changePassword({ password: form.text('password') });
      return { saved: 'password' };
    });
  },
  verify: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.identity.resendVerification();
      return { saved: 'verify' };
    });
  },
  end: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.identity.endSession(form.text('id'));
      return { saved: 'session' };
    });
  },
  endOthers: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.identity.endOtherSessions();
      return { saved: 'session' };
    });
  },
};

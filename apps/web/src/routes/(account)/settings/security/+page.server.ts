import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { refusalIn } from '$lib/server/provider-refusal';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const { identity, signIn } = locals.hearth;
  const [t, sessions, passkeys, accounts, buttons] = await Promise.all([translateTo(locals.locale), identity.sessions(), signIn.passkeys(), signIn.providerAccounts(), signIn.buttons()]);
  return { title: t('settings.security'), sessions, passkeys, accounts, buttons: buttons.map((button) => ({ ...button, isLinked: accounts.some(({ providerId }) => providerId === button.id) })), refusal: refusalIn(url) };
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
  removePasskey: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.signIn.removePasskey(form.text('id'));
      return { saved: 'passkeys' };
    });
  },
  unlink: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.signIn.unlinkProvider(form.text('id'));
      return { saved: 'providers' };
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

import { accepted, readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale } }) => {
  const [t, keys] = await Promise.all([translateTo(locale), hearth.admin.identifyKeys()]);
  return { title: t('admin.publicKeys'), keys: keys.filter(({ alg }) => alg !== 'HS256') };
};

export const actions: Actions = {
  add: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.addPublicKey({ key: form.text('key'), kid: form.given('kid') });
      return accepted(request, '/admin/public-keys', { added: true });
    });
  },
  delete: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.deleteIdentifyKey(form.text('id'));
      return accepted(request, '/admin/public-keys', { deleted: true });
    });
  },
};

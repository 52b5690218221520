import { accepted, readForm, submit } from '$lib/server/forms';
import { linesOf } from '$lib/server/lines';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { settings }, keys] = await Promise.all([translateTo(locale), hearth.admin.community(), hearth.admin.identifyKeys()]);
  return { title: t('admin.publicKeys'), published: url.searchParams.has('published'), vouching: settings.vouching, keys: keys.filter(({ alg }) => alg !== 'HS256') };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: { vouching: { keysAddress: form.given('keysAddress') ?? null, trustedIssuers: linesOf(form.text('trustedIssuers')) } } });
      return accepted(request, '/admin/public-keys?published', { published: true });
    });
  },
  try: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ tried: await hearth.admin.tryKeysAddress(form.text('address')) }));
  },
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

import { accepted, readForm, submit } from '$lib/server/forms';
import { linesOf } from '$lib/server/lines';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { settings }, keys] = await Promise.all([translateTo(locale), hearth.admin.community(), hearth.admin.identifyKeys()]);
  return { title: t('admin.embedding'), published: url.searchParams.has('published'), origins: settings.embedding.origins, keys, address: url.origin };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: { embedding: { origins: linesOf(form.text('origins')) } } });
      return accepted(request, '/admin/embedding?published', { published: true });
    });
  },
  createKey: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ made: await hearth.admin.createIdentifyKey() }));
  },
  deleteKey: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.deleteIdentifyKey(form.text('key'));
      return accepted(request, '/admin/embedding', { deleted: true });
    });
  },
  try: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ tried: await hearth.admin.tryIdentifyToken(form.text('token').trim()) }));
  },
};

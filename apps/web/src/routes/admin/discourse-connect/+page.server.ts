import { accepted, readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { settings }, secrets] = await Promise.all([translateTo(locale), hearth.admin.community(), hearth.connect.secrets()]);
  return {
    title: t('admin.discourseConnect'),
    published: url.searchParams.has('published'),
    connect: settings.discourseConnect,
    ours: secrets.filter(({ origin }) => origin === null),
    theirs: secrets.filter(({ origin }) => origin !== null),
    asked: `${url.origin}/session/sso_provider`,
  };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: { discourseConnect: { address: form.given('address') ?? null, siteName: form.text('siteName'), grantsRoles: form.has('grantsRoles') } } });
      return accepted(request, '/admin/discourse-connect?published', { published: true });
    });
  },
  create: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ made: await hearth.connect.createSecret(form.has('origin') ? form.text('origin') : null) }));
  },
  delete: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.connect.deleteSecret(form.text('id'));
      return accepted(request, '/admin/discourse-connect', { deleted: true });
    });
  },
  try: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ tried: await hearth.connect.tryOut(form.text('token').trim()) }));
  },
};

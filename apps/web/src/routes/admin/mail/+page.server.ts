import { accepted, readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { settings }, state] = await Promise.all([translateTo(locale), hearth.admin.community(), hearth.admin.mail()]);
  return { title: t('admin.mail'), published: url.searchParams.has('published'), mail: settings.mail, state, to: hearth.viewer().member?.email ?? '' };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: { mail: { fromName: form.text('fromName'), replyTo: form.text('replyTo').trim() || null, waitSeconds: Math.round(form.number('waitMinutes') * 60) } } });
      return accepted(request, '/admin/mail?published', { published: true });
    });
  },
  test: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.sendTestMail();
      return { sent: true };
    });
  },
};

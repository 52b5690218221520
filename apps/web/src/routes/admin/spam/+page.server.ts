import { spamLists, spamNumbers } from '$lib/admin/rules/spam-fields';
import { accepted, readForm, submit } from '$lib/server/forms';
import { linesOf } from '$lib/server/lines';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { settings }, learnt] = await Promise.all([translateTo(locale), hearth.admin.community(), hearth.moderation.spamHosts()]);
  return { title: t('admin.spam'), published: url.searchParams.has('published'), spam: settings.moderation.spam, learnt };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const numbers = Object.fromEntries(spamNumbers.map(({ name }) => [name, form.number(name)]));
      const lists = Object.fromEntries(spamLists.map((name) => [name, linesOf(form.text(name))]));
      await hearth.admin.editCommunity({ settings: { moderation: { spam: { ...numbers, ...lists, bioLinks: form.has('bioLinks') } } } });
      return accepted(request, '/admin/spam?published', { published: true });
    });
  },
};

import { rankMetrics } from '#contracts';
import { freeKey, ranksFrom } from '$lib/admin/rules/rank-form';
import { accepted, readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

const most = 12;

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { settings }] = await Promise.all([translateTo(locale), hearth.admin.community()]);
  return { title: t('admin.ranks'), published: url.searchParams.has('published'), ranks: settings.ranks, metrics: rankMetrics, newKey: settings.ranks.length < most ? freeKey(settings.ranks) : null };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: { ranks: ranksFrom(form, most, hearth.community().settings.enabledLocales) } });
      return accepted(request, '/admin/ranks?published', { published: true });
    });
  },
};

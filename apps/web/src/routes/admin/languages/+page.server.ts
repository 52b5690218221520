import type { CommunitySettings, Locale } from '#contracts';
import { accepted, readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { settings }] = await Promise.all([translateTo(locale), hearth.admin.community()]);
  const { enabledLocales, defaultLocale, searchLanguages } = settings;
  return { title: t('admin.languages'), published: url.searchParams.has('published'), enabledLocales, defaultLocale, searchLanguages };
};

export const actions: Actions = {
  /** What is not a language that we know is refused by the server, beside its field. */
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const defaultLocale = form.text('defaultLocale') as Locale;
      const enabledLocales = [...new Set([...form.all('enabledLocales'), defaultLocale])] as Locale[];
      const searchLanguages = [...new Set(form.all('searchLanguages').filter(Boolean))] as CommunitySettings['searchLanguages'];
      await hearth.admin.editCommunity({ settings: { enabledLocales, defaultLocale, searchLanguages } });
      return accepted(request, '/admin/languages?published', { published: true });
    });
  },
};

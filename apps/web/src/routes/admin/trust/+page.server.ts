import { ruleFields, settingsOf } from '$lib/admin/trust-fields';
import { accepted, readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { CommunitySettingsEdit } from '#contracts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, overview, { settings }] = await Promise.all([translateTo(locale), hearth.trust.overview(), hearth.admin.community()]);
  const { trust, privileges, newcomers } = settings;
  return { title: t('admin.trust'), published: url.searchParams.has('published'), overview, settings: { trust, privileges, newcomers } };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const settings = settingsOf(Object.fromEntries(ruleFields.map(({ name }) => [name, form.number(name)])));
      const edit = { ...settings, privileges: { ...(settings.privileges as object), preset: form.text('preset') } };
      // Validated where it is stored.
      await hearth.admin.editCommunity({ settings: edit as CommunitySettingsEdit });
      return accepted(request, '/admin/trust?published', { published: true });
    });
  },
};

import { ruleFields, settingsOf, type RuleSettings } from '$lib/admin/rules/trust-fields';
import { accepted, readForm, submit, type SentForm } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { CommunitySettingsEdit } from '#contracts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, overview, { settings }] = await Promise.all([translateTo(locale), hearth.trust.overview(), hearth.admin.community()]);
  const { trust, privileges, newcomers } = settings;
  return { title: t('admin.trust'), published: url.searchParams.has('published'), overview, settings: { trust, privileges, newcomers } };
};

/** Validated where it is stored or tried. */
function sent(form: SentForm): CommunitySettingsEdit {
  const settings = settingsOf(Object.fromEntries(ruleFields.map(({ name }) => [name, form.number(name)])));
  return { ...settings, privileges: { ...(settings.privileges as object), preset: form.text('preset') } } as CommunitySettingsEdit;
}

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: sent(form) });
      return accepted(request, '/admin/trust?published', { published: true });
    });
  },
  try: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const settings = sent(form);
      return { tried: settings as Required<Pick<RuleSettings, 'trust' | 'privileges' | 'newcomers'>>, trial: await hearth.trust.tryRules({ settings, days: 90 }) };
    });
  },
};

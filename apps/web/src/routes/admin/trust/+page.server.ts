import { ruleFields, settingsOf } from '$lib/admin/rules/trust-fields';
import { accepted, readForm, submit, type SentForm } from '$lib/server/forms';
import { lastTrial, withTried } from '$lib/server/trials';
import { translateTo } from '$lib/server/translate';
import type { CommunitySettingsEdit } from '#contracts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url, depends }) => {
  depends('hearth:trial');
  const [t, overview, { settings }, trial] = await Promise.all([translateTo(locale), hearth.trust.overview(), hearth.admin.community(), lastTrial(url, () => hearth.trust.trial())]);
  const people = trial?.state === 'done' ? await hearth.trust.triedMembers({ limit: 50, cursor: url.searchParams.get('people') ?? undefined }) : null;
  const { trust, privileges, newcomers } = settings;
  return { title: t('admin.trust'), published: url.searchParams.has('published'), overview, settings: trial ? withTried({ trust, privileges, newcomers }, trial.settings) : { trust, privileges, newcomers }, trial, people };
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
      const { id } = await hearth.trust.tryRules({ settings: sent(form), days: 90 });
      return accepted(request, `/admin/trust?trial=${id}`, { tried: id });
    });
  },
};

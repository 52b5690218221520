import { moderationFields } from '$lib/admin/rules/moderation-fields';
import { settingsOf } from '$lib/admin/rules/trust-fields';
import { accepted, readForm, submit, type SentForm } from '$lib/server/forms';
import type { CommunitySettings, CommunitySettingsEdit } from '#contracts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const { settings } = await hearth.admin.community();
  const standard = Object.fromEntries(moderationFields.map((field) => [field.name, field.standard!]));
  const shown = url.searchParams.has('standard') ? settingsOf(standard) : { moderation: settings.moderation };
  return { title: t('admin.moderation'), published: url.searchParams.has('published'), settings: shown as Pick<CommunitySettings, 'moderation'> };
};

/** Validated where it is stored or tried. */
function sent(form: SentForm): CommunitySettingsEdit {
  return settingsOf(Object.fromEntries(moderationFields.map(({ name }) => [name, form.number(name)])));
}

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: sent(form) });
      return accepted(request, '/admin/moderation?published', { published: true });
    });
  },
  try: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const settings = sent(form);
      return { tried: settings as Pick<CommunitySettings, 'moderation'>, trial: await hearth.moderation.tryRules({ settings, days: form.number('days') }) };
    });
  },
};

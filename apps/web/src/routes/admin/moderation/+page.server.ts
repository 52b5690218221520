import { moderationFields } from '$lib/admin/rules/moderation-fields';
import { settingsOf } from '$lib/admin/rules/trust-fields';
import { accepted, readForm, submit, type SentForm } from '$lib/server/forms';
import { lastTrial, withTried } from '$lib/server/trials';
import type { CommunitySettings, CommunitySettingsEdit } from '#contracts';
import type { Actions, PageServerLoad } from './$types';

const shown = 50;

export const load: PageServerLoad = async ({ locals: { hearth, t }, url, depends }) => {
  depends('hearth:trial');
  const [{ settings }, trial] = await Promise.all([hearth.admin.community(), lastTrial(url, () => hearth.moderation.trial())]);
  const list = (name: string) => ({ limit: shown, cursor: url.searchParams.get(name) ?? undefined });
  const lists = trial?.state === 'done' ? await Promise.all([hearth.moderation.triedPosts(list('posts')), hearth.moderation.triedTopics(list('topics'))]) : null;
  const standard = Object.fromEntries(moderationFields.map((field) => [field.name, field.standard!]));
  const before: Pick<CommunitySettings, 'moderation'> = { moderation: settings.moderation };
  const numbers = url.searchParams.has('standard') ? (settingsOf(standard) as typeof before) : trial ? withTried(before, trial.settings) : before;
  return { title: t('admin.moderation'), published: url.searchParams.has('published'), settings: numbers, trial, posts: lists?.[0] ?? null, topics: lists?.[1] ?? null };
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
      const { id } = await hearth.moderation.tryRules({ settings: sent(form), days: form.number('days') });
      return accepted(request, `/admin/moderation?trial=${id}`, { tried: id });
    });
  },
};

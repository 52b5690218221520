import { error, redirect } from '@sveltejs/kit';
import type { AccountAppealOutcome } from '#contracts';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

/** For everybody else these appeals do not exist. */
export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const { member, abilities } = hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname + url.search));
  if (!abilities.moderate) error(404, 'Not found');
  const [appeals, templates] = await Promise.all([hearth.moderation.accountAppeals({ limit: 20, cursor: url.searchParams.get('cursor') ?? undefined }), hearth.moderation.templates()]);
  return { title: t('accountAppeals.title'), appeals, templates };
};

export const actions: Actions = {
  decide: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const outcome = form.text('outcome') as AccountAppealOutcome;
      const { actionId } = await hearth.moderation.decideAccountAppeal(form.text('id'), { outcome, reason: form.text('reason') });
      return { outcome, actionId };
    });
  },
};

import { error, redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

/** A silence or suspension of the reader's own; decisions on posts are appealed against at the post. */
export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const decision = (await hearth.moderation.ownCases()).find(({ id }) => id === params.id);
  if (!decision || (decision.action !== 'silence' && decision.action !== 'suspend')) error(404, 'Not found');
  if (!decision.answerDue && !decision.appealableUntil) redirect(303, '/settings/moderation');
  return { title: t('appeal.title'), decision };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.appealForAccount(params.id, { text: form.text('text') });
      redirect(303, '/settings/moderation?appealed');
    });
  },
};

import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const cases = await hearth.moderation.ownCases();
  return { title: t('appeal.title'), latest: cases.find(({ postId, answerDue, appealableUntil }) => postId === params.id && (answerDue ?? appealableUntil) !== null) ?? null };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.appeal(params.id, { text: form.text('text') });
      redirect(303, '/settings/moderation?appealed');
    });
  },
};

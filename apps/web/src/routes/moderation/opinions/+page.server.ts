import { error, redirect } from '@sveltejs/kit';
import type { OpinionVerdict } from '#contracts';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

/** For everybody without the points this queue does not exist. */
export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const { member, abilities } = hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname));
  if (!abilities.giveOpinions) error(404, 'Not found');
  const cursor = url.searchParams.get('cursor') ?? undefined;
  return { title: t('opinions.title'), queue: await hearth.moderation.opinionItems({ cursor, limit: 10 }), did: url.searchParams.get('did') };
};

export const actions: Actions = {
  give: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.giveOpinion(form.text('id'), { verdict: form.text('verdict') as OpinionVerdict, text: form.text('text') });
      redirect(303, '/moderation/opinions?did=given');
    });
  },
  withdraw: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.withdrawOpinion(form.text('id'));
      redirect(303, '/moderation/opinions?did=withdrawn');
    });
  },
};

import { redirect } from '@sveltejs/kit';
import type { PairAnswer } from '#contracts';
import { pairwisePath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const [space, board] = await Promise.all([hearth.spaces.find(params.slug), hearth.pairwise.find(params.slug)]);
  return { title: t('pairs.title'), space, board, results: board.abilities.seeResults ? await hearth.pairwise.results(params.slug) : null };
};

export const actions: Actions = {
  answer: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.pairwise.answer(params.slug, { left: form.number('left'), right: form.number('right'), answer: form.text('answer') as PairAnswer });
      redirect(303, pairwisePath(params));
    });
  },
  settings: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.pairwise.set(params.slug, { on: form.has('on'), publicResults: form.has('publicResults') });
      redirect(303, pairwisePath(params));
    });
  },
};

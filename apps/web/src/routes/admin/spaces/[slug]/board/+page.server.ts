import { arranged } from '$lib/admin/arranged';
import { emptyStep, sentSteps } from '$lib/ideas/rows';
import { accepted, readForm, submit } from '$lib/server/forms';
import { stepRows, stepsOf } from '$lib/server/idea-rows';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const [space, { limited, statuses }] = await Promise.all([hearth.spaces.find(params.slug), hearth.ideas.board(params.slug)]);
  return { title: t('ideas.board'), space, limited, steps: stepRows(statuses) };
};

export const actions: Actions = {
  arrange: async ({ request }) => {
    const form = await readForm(request);
    return { rows: arranged(sentSteps(form.values), form.text('act'), emptyStep), limited: form.has('limited') };
  },
  save: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.configureBoard(params.slug, { limited: form.has('limited'), statuses: stepsOf(sentSteps(form.values)) });
      return accepted(request, url.pathname, { saved: true });
    });
  },
};

import { statusesIn, statusLines } from '$lib/server/board-lines';
import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const [space, { limited, statuses }] = await Promise.all([hearth.spaces.find(params.slug), hearth.ideas.board(params.slug)]);
  return { title: t('ideas.board'), space, limited, steps: statusLines(statuses) };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.configureBoard(params.slug, { limited: form.has('limited'), statuses: statusesIn(form.text('statuses')) });
      return accepted(request, url.pathname, { saved: true });
    });
  },
};

import { fail } from '@sveltejs/kit';
import { segmentLines, segmentsIn } from '$lib/server/board-lines';
import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t } }) => {
  const segments = await hearth.ideas.segments();
  return { title: t('ideas.segments'), segments, lines: segmentLines(segments) };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    const segments = segmentsIn(form.text('segments'), await hearth.ideas.segments());
    if (typeof segments === 'number') return fail(400, { faultyLine: segments, typed: form.text('segments') });
    return submit(form, async () => {
      await hearth.ideas.editSegments({ segments });
      return accepted(request, url.pathname, { saved: true });
    });
  },
};

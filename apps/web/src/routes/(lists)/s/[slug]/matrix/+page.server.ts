import { isHttpError } from '@sveltejs/kit';
import { markOf, sentScores } from '$lib/ideas/rows';
import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  const [space, { items }] = await Promise.all([hearth.spaces.find(params.slug), hearth.ideas.matrix(params.slug)]);
  return { title: t('ideas.matrix'), space, ideas: items, saved: url.searchParams.has('saved') };
};

const points = (text: string): number | null => (text ? Number(text) : null);

export const actions: Actions = {
  /** The rows that are other ones than the page showed. One that is refused keeps no other from being saved. */
  score: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      let refusal: unknown;
      for (const { idea, was, ...score } of sentScores(form.values)) {
        if (markOf(score) === was) continue;
        try {
          await hearth.ideas.score(idea, { effort: points(score.effort), value: points(score.value), note: score.note });
        } catch (thrown) {
          if (!isHttpError(thrown)) throw thrown;
          refusal ??= thrown;
        }
      }
      if (refusal) throw refusal;
      return accepted(request, `${url.pathname}?saved`, { scored: true });
    });
  },
};

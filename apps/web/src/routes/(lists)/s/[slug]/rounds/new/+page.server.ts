import { error, redirect } from '@sveltejs/kit';
import { roundPath, signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { topicNumberIn } from '$lib/server/topic-number';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [space, { abilities }] = await Promise.all([hearth.spaces.find(params.slug), hearth.rounds.list(params.slug)]);
  if (!abilities.open) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('rounds.open'), space };
};

const hourMs = 3_600_000;

/** A line for each option; `#12`, or an address, is that idea. */
function optionOf(line: string): { topic: number } | { text: string } {
  const number = /^#|\/t\//.test(line) ? topicNumberIn(line) : undefined;
  return number === undefined ? { text: line } : { topic: number };
}

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const opensAt = Date.now() + form.number('opensIn') * hourMs;
      const lines = form.text('options').split('\n').map((line) => line.trim()).filter((line) => line !== '');
      const times = { opensAt: new Date(opensAt).toISOString(), closesAt: new Date(opensAt + form.number('lasts') * hourMs).toISOString() };
      const id = await hearth.rounds.open(params.slug, { question: form.text('question'), details: form.text('details'), options: lines.map(optionOf), ...times }, form.given('idempotencyKey'));
      redirect(303, roundPath(id));
    });
  },
};

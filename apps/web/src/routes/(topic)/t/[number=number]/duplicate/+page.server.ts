import { error, redirect } from '@sveltejs/kit';
import type { Facade } from '#facade';
import type { TopicState } from '#contracts';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

const shown = 8;

interface Candidate {
  number: number;
  slug: string;
  title: string;
  state: TopicState;
  answerCount: number;
}

/** Topics that may be the same: with words that were searched, else with a similar title. */
async function candidates({ search }: Facade, title: string, q: string): Promise<Candidate[]> {
  const found = q ? (await search.search({ q, limit: shown + 1 })).items : await search.similar(title, shown + 1);
  return found.map(({ number, slug, title: parts, state, answerCount }) => ({ number, slug, title: parts.map(({ text }) => text).join(''), state, answerCount }));
}

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const number = Number(params.number);
  const [{ topic }, votes] = await Promise.all([hearth.conversations.topicPage(number, { sort: 'oldest', limit: 1 }), hearth.curation.duplicateVotes(number)]);
  if (!votes.abilities.vote && !votes.abilities.reopen) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const q = url.searchParams.get('q')?.trim().slice(0, 200) ?? '';
  const known = new Set([number, ...votes.proposals.map(({ original }) => original.number)]);
  const found = votes.abilities.vote ? (await candidates(hearth, topic.title, q)).filter((one) => !known.has(one.number)).slice(0, shown) : [];
  return { title: t(votes.closed ? 'duplicate.closedTitle' : 'duplicate.title'), topic, votes, q, found };
};

/** Where a vote leads: to the topic that it changed, else to the votes. */
const next = (number: string, decided: boolean): never => redirect(303, decided ? `/t/${number}` : `/t/${number}/duplicate`);

export const actions: Actions = {
  vote: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { decided } = await hearth.curation.proposeDuplicate(Number(params.number), { original: form.given('address') ?? form.text('original') });
      next(params.number, decided);
    });
  },
  reopen: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => next(params.number, (await hearth.curation.reopenDuplicate(Number(params.number))).decided));
  },
  merge: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => next(params.number, (await hearth.curation.mergeDuplicate(Number(params.number))).decided));
  },
  withdraw: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.curation.withdrawDuplicateVote(Number(params.number));
      next(params.number, false);
    });
  },
};

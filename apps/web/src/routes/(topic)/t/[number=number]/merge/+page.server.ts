import { error, redirect } from '@sveltejs/kit';
import type { Facade } from '#facade';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { topicNumberIn } from '$lib/server/topic-number';
import type { Actions, PageServerLoad } from './$types';

interface Candidate {
  number: number;
  title: string;
  space: string | null;
}

const shown = 10;

/** Topics by number, address or words; without any, those with a title like this one's. */
async function candidates(hearth: Facade, q: string, title: string): Promise<Candidate[]> {
  const number = topicNumberIn(q);
  if (number !== undefined) {
    const found = await hearth.conversations.topicPage(number, { sort: 'oldest', limit: 1 }).catch(() => null);
    return found ? [{ number: found.topic.number, title: found.topic.title, space: found.topic.space.name }] : [];
  }
  const text = (marks: { text: string }[]): string => marks.map((mark) => mark.text).join('');
  if (q.trim() === '') return (await hearth.search.similar(title, shown)).map((topic) => ({ number: topic.number, title: text(topic.title), space: null }));
  return (await hearth.search.search({ q, limit: shown })).items.map((topic) => ({ number: topic.number, title: text(topic.title), space: topic.space.name }));
}

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const { topic } = await hearth.conversations.topicPage(Number(params.number), { sort: 'oldest', limit: 1 });
  if (topic.number !== Number(params.number)) redirect(301, `/t/${topic.number}/merge`);
  if (!topic.abilities.merge) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const q = (url.searchParams.get('q') ?? '').slice(0, 200);
  const found = await candidates(hearth, q, topic.title);
  return { title: t('merge.title'), topic, templates: await hearth.moderation.templates(), q, candidates: found.filter(({ number }) => number !== topic.number) };
};

export const actions: Actions = {
  merge: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { number, slug } = await hearth.topicActs.merge(Number(params.number), { into: form.number('into'), reason: form.text('reason') });
      redirect(303, `/t/${number}/${slug}`);
    });
  },
};

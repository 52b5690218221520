import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit, type SentForm } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const { topic } = await hearth.conversations.topicPage(Number(params.number), { sort: 'oldest', limit: 1 });
  if (topic.number !== Number(params.number)) redirect(301, `/t/${topic.number}/lock`);
  if (!topic.abilities.slow) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('lock.title'), topic, templates: await hearth.moderation.templates() };
};

const hourMs = 3_600_000;

/** The end of as many hours as were chosen; none for good. */
const endOf = (form: SentForm): string | undefined => (form.number('hours') > 0 ? new Date(Date.now() + form.number('hours') * hourMs).toISOString() : undefined);

const done = (number: string) => redirect(303, `/t/${number}`);

export const actions: Actions = {
  lock: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.topicActs.lock(Number(params.number), { reason: form.text('reason'), until: endOf(form) });
      done(params.number);
    });
  },
  unlock: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.topicActs.unlock(Number(params.number));
      done(params.number);
    });
  },
  slow: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.topicActs.slow(Number(params.number), { minutes: form.number('minutes'), until: endOf(form), reason: '' });
      done(params.number);
    });
  },
  unslow: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.topicActs.unslow(Number(params.number));
      done(params.number);
    });
  },
};

import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [{ topic }, spaces] = await Promise.all([
    hearth.conversations.topicPage(Number(params.number), { sort: 'oldest', limit: 1 }),
    hearth.spaces.list(),
  ]);
  if (!topic.abilities.close && !topic.abilities.move) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('manage.title'), topic, spaces: spaces.filter(({ slug, archived, abilities }) => slug !== topic.space.slug && !archived && abilities.moderate).map(({ slug, name }) => ({ slug, name })) };
};

const done = (number: string) => redirect(303, `/t/${number}`);

export const actions: Actions = {
  close: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.conversations.close(Number(params.number), { reason: form.text('reason') });
      done(params.number);
    });
  },
  move: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.conversations.move(Number(params.number), { space: form.text('space') });
      done(params.number);
    });
  },
};

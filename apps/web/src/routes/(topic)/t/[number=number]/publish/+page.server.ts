import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { cleanedFrom, publicSpaces } from '$lib/server/publishing';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, params, url }) => {
  const viewer = hearth.viewer();
  if (!viewer.member) redirect(303, signInPath(url.pathname));
  const number = Number(params.number);
  const { topic } = await hearth.conversations.topicPage(number, { sort: 'oldest', limit: 1 });
  if (topic.number !== number) redirect(301, `/t/${topic.number}/publish`);
  if (!viewer.abilities.publishPrivate) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const [t, start, spaces] = await Promise.all([translateTo(locale), hearth.publishing.start(number), publicSpaces(hearth)]);
  return { title: t('publish.title'), topic, start, spaces };
};

export const actions: Actions = {
  ask: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const id = await hearth.publishing.ask({ topic: Number(params.number), ...cleanedFrom(form) }, form.given('idempotencyKey'));
      redirect(303, `/publish/${id}`);
    });
  },
};

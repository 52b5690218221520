import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { tagsOf } from '$lib/server/tags';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const { topic, body } = await hearth.conversations.topicPage(Number(params.number), { sort: 'oldest', limit: 1 });
  if (!topic.abilities.edit && !topic.abilities.retag) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const space = await hearth.spaces.find(topic.space.slug);
  return { title: t('edit.title'), topic, template: space.template, bodyId: body.id };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    const number = Number(params.number);
    return submit(form, async () => {
      await hearth.conversations.editTopic(number, {
        version: form.number('version'),
        ...(form.has('title') && { title: form.text('title') }),
        tags: tagsOf(form),
        ...(form.has('product') && { product: form.given('product') ?? null }),
        ...(form.has('productVersion') && { productVersion: form.given('productVersion') ?? null }),
      });
      redirect(303, `/t/${number}`);
    });
  },
};

import { error, redirect } from '@sveltejs/kit';
import { signInPath, topicPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

/** The spaces to choose from; a press in the topic takes the first. */
export const load: PageServerLoad = async ({ locals: { hearth, locale }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [t, post, place, spaces] = await Promise.all([translateTo(locale), hearth.conversations.post(params.id), hearth.conversations.locate(params.id), hearth.spaces.list()]);
  const { topic } = await hearth.conversations.topicPage(place.number, { sort: 'oldest', limit: 1 });
  const standing = (await hearth.promotion.standing(topic)).find(({ postId }) => postId === params.id);
  // What few read becomes no article: it goes to the public another way.
  const fewer = standing?.abilities.promote === false && topic.space.visibility !== 'public' && hearth.viewer().abilities.publishPrivate;
  if (!standing?.abilities.promote && !fewer) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('promote.title'), post, place, articles: standing?.articles ?? [], fewer, spaces: spaces.filter(({ kind, archived }) => kind === 'knowledge' && !archived).map(({ slug, name }) => ({ slug, name })) };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => redirect(303, topicPath(await hearth.promotion.promote(params.id, form.given('space')))));
  },
};

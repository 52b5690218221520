import { error, redirect } from '@sveltejs/kit';
import { postPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, params, url }) => {
  const [t, post, place] = await Promise.all([translateTo(locale), hearth.conversations.post(params.id), hearth.conversations.locate(params.id)]);
  const thread = await hearth.conversations.topicPage(place.number, { sort: 'oldest', limit: 50 });
  const standing = (await hearth.promotion.standing(thread.topic)).find(({ postId }) => postId === params.id);
  if (!standing && hearth.viewer().member) error(404, { message: 'Nothing is said of this post.', code: 'not-found' });
  const version = standing?.versions.find(({ id }) => id === url.searchParams.get('version')) ?? standing?.versions[0] ?? null;
  const answers = [thread.solution, ...thread.replies.items].flatMap((one) => (one && one.post.kind === 'answer' && one.post.id !== params.id && !one.post.deleted ? [one.post] : []));
  return {
    title: t('works.title'),
    post,
    place,
    topicTitle: thread.topic.title,
    standing: standing ?? null,
    version,
    reports: version ? await hearth.promotion.reports(params.id, { version: version.id, cursor: url.searchParams.get('cursor') ?? undefined, limit: 50 }) : null,
    answers: standing?.abilities.supersede ? answers : [],
  };
};

const back = (id: string): never => redirect(303, `${postPath(id)}/works`);

export const actions: Actions = {
  report: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const works = form.text('works');
      await hearth.promotion.report(params.id, form.text('version'), works === '' ? null : works === 'true');
      back(params.id);
    });
  },
  versions: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.setVersions(params.id, form.all('version'));
      back(params.id);
    });
  },
  supersede: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.supersede(params.id, form.given('by') ?? null);
      back(params.id);
    });
  },
};

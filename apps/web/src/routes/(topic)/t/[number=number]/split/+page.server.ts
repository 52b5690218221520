import { error, redirect } from '@sveltejs/kit';
import type { Post } from '#contracts';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { plainText } from '$lib/server/plain-text';
import type { Actions, PageServerLoad } from './$types';

const most = 500;

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const number = Number(params.number);
  const [{ topic }, spaces] = await Promise.all([hearth.conversations.topicPage(number, { sort: 'oldest', limit: 1 }), hearth.spaces.list()]);
  if (topic.number !== number) redirect(301, `/t/${topic.number}/split`);
  if (!topic.abilities.split) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const posts: Post[] = [];
  for (let more = true; more && posts.length < most; ) {
    const items = await hearth.conversations.repliesAfter(number, posts.at(-1)?.position ?? 1);
    posts.push(...items);
    more = items.length > 0;
  }
  return {
    title: t('split.title'),
    topic,
    chosen: url.searchParams.getAll('post'),
    spaces: spaces.filter(({ archived }) => !archived).map(({ slug, name }) => ({ slug, name })),
    replies: posts.slice(0, most).map(({ id, depth, author, createdAt, html }) => ({ id, depth, author: author?.displayName ?? null, createdAt, text: plainText(html, 160) })),
    isWhole: posts.length < most,
  };
};

export const actions: Actions = {
  split: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { number, slug } = await hearth.topicActs.split(Number(params.number), { postIds: form.all('postIds'), title: form.text('title'), space: form.text('space'), reason: form.text('reason') });
      redirect(303, `/t/${number}/${slug}`);
    });
  },
};

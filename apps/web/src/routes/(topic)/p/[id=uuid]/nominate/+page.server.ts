import { error, redirect } from '@sveltejs/kit';
import type { NominationKind } from '#contracts';
import { signInPath } from '$lib/addresses';
import { orNull } from '$lib/server/absent';
import { articleRef } from '$lib/server/article-ref';
import { readForm, submit } from '$lib/server/forms';
import { topicNumberIn } from '$lib/server/topic-number';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [t, post, place, nominated] = await Promise.all([translateTo(locale), hearth.conversations.post(params.id), hearth.conversations.locate(params.id), hearth.promotion.nominated(params.id)]);
  const { topic } = await hearth.conversations.topicPage(place.number, { sort: 'oldest', limit: 1 });
  const standing = (await hearth.promotion.standing(topic)).find(({ postId }) => postId === params.id);
  if (!standing?.abilities.nominate) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const { items } = await hearth.search.search({ q: topic.title, kind: 'article', limit: 8 });
  return { title: t('nominate.title'), post, place, done: url.searchParams.has('done'), nominated, articles: items.map(({ number, title, slug }) => ({ number, slug, title: title.map(({ text }) => text).join('') })) };
};

const articleAddress = /\/k\/([^/]+)\/([^/?#]+)/;

const plain = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The number of the article that a number or an address names; null where there is none. */
async function articleNumberIn(text: string, hearth: App.Locals['hearth']): Promise<number | null> {
  const [, space, slug] = articleAddress.exec(text.trim()) ?? [];
  if (!space || !slug) return topicNumberIn(text) ?? null;
  return (await orNull(articleRef(hearth, { space: plain(space), slug: plain(slug) })))?.article.number ?? null;
}

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const kind = form.text('kind') as NominationKind;
      const article = kind === 'create' ? null : (topicNumberIn(form.text('article')) ?? (await articleNumberIn(form.text('other'), hearth)));
      await hearth.promotion.nominate(params.id, { kind, article, note: form.text('note') }, form.given('idempotencyKey'));
      redirect(303, `/p/${params.id}/nominate?done`);
    });
  },
};

import { redirect } from '@sveltejs/kit';
import { readerCookie, readerLifeMs, type JudgementReason } from '#contracts';
import { articlePath } from '$lib/addresses';
import { articleRef } from '$lib/server/article-ref';
import { accepted, readForm, submit } from '$lib/server/forms';
import { articleNotes, articleText } from '$lib/server/article-text';
import { treeBeside } from '$lib/server/article-tree';
import { alternatesOf, mayBeLed, translationFor } from '$lib/server/languages';
import { localeCookie } from '$lib/server/preferences';
import { articleData } from '$lib/server/structured-data';
import { marksOf, truthMark } from '$lib/server/marks';
import { repliesQuery, threadView } from '$lib/server/thread-view';
import { topicActions } from '$lib/server/topic-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, request, url, cookies, isDataRequest }) => {
  const { hearth } = locals;
  const [{ article, thread }, tree] = await Promise.all([hearth.knowledge.article(params.space, params.slug, repliesQuery(url)), hearth.knowledge.tree(params.space)]);
  // It may get this address back, so nobody is to remember where it led.
  if (params.slug !== article.slug) redirect(302, articlePath(article) + url.search);
  // Whoever means this text, chose no language, or works on it is led nowhere: search engines read each where it is.
  const translation = mayBeLed(request, url) && !article.abilities.edit ? translationFor(article, hearth.viewer().member?.locale ?? cookies.get(localeCookie)) : undefined;
  if (translation) redirect(302, articlePath({ space: article.space, slug: translation.slug }) + url.search);
  locals.alternates = alternatesOf(article, url.origin);
  if (!hearth.viewer().member) locals.structured = articleData(article, thread, { origin: url.origin, name: hearth.community().name, nobody: locals.t('people.gone') });
  const [standing, truth] = await Promise.all([hearth.promotion.standing(thread.topic), hearth.promotion.truth(article.id)]);
  const notes = await articleNotes(article, locals.locale, { merged: url.searchParams.has('merged') });
  const marks = { ...(await marksOf(standing, locals.locale)), notes, tree: await treeBeside(article, tree.items, locals.locale), truth: await truthMark(truth, thread.body.id, locals.locale) };
  const shown = { ...thread, body: { ...thread.body, html: await articleText(article, thread.body.html, locals.locale) } };
  return { ...(await threadView(hearth, shown, { url, request, isDataRequest })), article, marks, standing: hearth.viewer().member ? standing : [], proposed: null, idea: null };
};

/** For as long as the browser keeps it, a guest has one say. */
const place = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: readerLifeMs / 1_000 } as const;

export const actions: Actions = {
  ...topicActions,
  judge: async ({ request, locals: { hearth }, params, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article } = await articleRef(hearth, params);
      const said = form.text('helped') === 'yes' ? 'yes' : 'no';
      const reason = form.given('reason') as JudgementReason | undefined;
      const reader = await hearth.knowledge.judge(article.id, { helped: said === 'yes', reason: said === 'no' ? reason : null }, cookies.get(readerCookie));
      if (reader) cookies.set(readerCookie, reader, { ...place, secure: url.protocol === 'https:' });
      const judged = said === 'no' && !reason ? 'no' : 'done';
      return accepted(request, `${url.pathname}?judged=${judged}#helpful`, { judged });
    });
  },
};

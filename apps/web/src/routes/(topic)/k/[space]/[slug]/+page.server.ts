import { redirect } from '@sveltejs/kit';
import { articlePath } from '$lib/addresses';
import { articleData } from '$lib/server/structured-data';
import { repliesQuery, threadView } from '$lib/server/thread-view';
import { topicActions } from '$lib/server/topic-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, request, url, isDataRequest }) => {
  const { hearth } = locals;
  const [{ article, thread }, tree] = await Promise.all([hearth.knowledge.article(params.space, params.slug, repliesQuery(url)), hearth.knowledge.tree(params.space)]);
  // It may get this address back, so nobody is to remember where it led.
  if (params.slug !== article.slug) redirect(302, articlePath(article) + url.search);
  if (!hearth.viewer().member) locals.structured = articleData(article, thread, { origin: url.origin, name: hearth.community().name, nobody: locals.t('people.gone') });
  return { ...(await threadView(hearth, thread, { url, request, isDataRequest })), article, tree, proposed: null, idea: null };
};

export const actions: Actions = topicActions;

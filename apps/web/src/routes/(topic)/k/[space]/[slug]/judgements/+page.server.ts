import { articleRef } from '$lib/server/article-ref';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  const { article } = await articleRef(hearth, params);
  const judgements = await hearth.knowledge.judgements(article.id, { limit: 50, cursor: url.searchParams.get('cursor') ?? undefined });
  return { title: t('knowledge.judgements'), article, judgements };
};

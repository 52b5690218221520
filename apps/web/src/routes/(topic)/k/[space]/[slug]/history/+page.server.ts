import { redirect } from '@sveltejs/kit';
import { articlePath } from '$lib/addresses';
import { articleRef } from '$lib/server/article-ref';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

const views = ['rendered', 'source', 'blame'] as const;

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  const { article } = await articleRef(hearth, params);
  if (params.slug !== article.slug) redirect(302, `${articlePath(article)}/history${url.search}`);
  const revisions = await hearth.knowledge.revisions(article.id, { limit: 100, cursor: url.searchParams.get('cursor') ?? undefined });
  const view = views.find((known) => known === url.searchParams.get('view')) ?? 'rendered';
  const to = versionIn(url, 'to') ?? revisions.items[0]?.version ?? 1;
  const from = versionIn(url, 'from') ?? revisions.items.find(({ version }) => version < to)?.version ?? to;
  const comparison = from === to || view === 'blame' ? null : await hearth.knowledge.compare(article.id, from, to);
  return { title: t('knowledge.history'), article, revisions, comparison, view, from, to, blame: view === 'blame' ? await hearth.knowledge.blame(article.id) : null };
};

function versionIn(url: URL, name: string): number | undefined {
  const version = Number(url.searchParams.get(name));
  return Number.isInteger(version) && version > 0 ? version : undefined;
}

export const actions: Actions = {
  restore: async ({ request, locals: { hearth, t }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article } = await articleRef(hearth, params);
      const number = form.number('version');
      await hearth.knowledge.restore(article.id, number, { version: form.number('current'), note: t('knowledge.restoredNote', { number }) });
      redirect(303, `${articlePath(article)}/history`);
    });
  },
};

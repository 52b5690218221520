import { helpBrowser } from '$lib/server/help-browser';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, request, url, setHeaders }) => {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 400);
  if (!text) return { title: t('help.title'), text, results: null };
  // Some visits are shown no results, so that none is kept for others.
  setHeaders({ 'cache-control': 'private, no-store' });
  const { items } = await hearth.deflection.results({ q: text }, helpBrowser(request));
  return { title: t('search.titleFor', { query: text }), text, results: items };
};

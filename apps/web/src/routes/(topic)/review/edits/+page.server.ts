import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { translateTo } from '$lib/server/translate';
import type { PageServerLoad } from './$types';

const id = /^[0-9a-f-]{36}$/;

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname + url.search));
  const of = url.searchParams.get('of') === 'mine' ? ('mine' as const) : ('others' as const);
  const post = url.searchParams.get('post') ?? '';
  const query = { of, post: id.test(post) ? post : undefined, cursor: url.searchParams.get('cursor') ?? undefined, limit: 20 };
  const [t, suggestions] = await Promise.all([translateTo(locale), hearth.curation.suggestions(query)]);
  return { title: t('review.title'), of, post: query.post ?? null, suggestions };
};

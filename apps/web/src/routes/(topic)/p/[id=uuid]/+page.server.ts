import { redirect } from '@sveltejs/kit';
import { postPath, topicPath } from '$lib/addresses';
import type { PageServerLoad } from './$types';

const at = (cursor: string | null): string => (cursor ? `?cursor=${encodeURIComponent(cursor)}` : '');
/** As the cursors of places count. */
const inOrder = '?sort=oldest';

/** A post's own address leads to it in its topic. */
export const load: PageServerLoad = async ({ locals: { hearth }, params }) => {
  const place = await hearth.conversations.locate(params.id);
  if (place.below) redirect(302, `${postPath(place.below.root)}/replies${at(place.below.cursor)}#p-${params.id}`);
  // An article's discussion is not that of its translation: the address says that a part of this one is meant.
  const part = at(place.cursor) || (place.kind === 'article' ? inOrder : '');
  redirect(302, `${topicPath(place)}${part}#p-${params.id}`);
};

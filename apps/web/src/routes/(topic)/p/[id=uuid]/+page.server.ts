import { redirect } from '@sveltejs/kit';
import { postPath, topicPath } from '$lib/addresses';
import type { PageServerLoad } from './$types';

const at = (cursor: string | null): string => (cursor ? `?cursor=${encodeURIComponent(cursor)}` : '');

/** A post's own address leads to it in its topic. */
export const load: PageServerLoad = async ({ locals: { hearth }, params }) => {
  const place = await hearth.conversations.locate(params.id);
  if (place.below) redirect(302, `${postPath(place.below.root)}/replies${at(place.below.cursor)}#p-${params.id}`);
  redirect(302, `${topicPath(place)}${at(place.cursor)}#p-${params.id}`);
};

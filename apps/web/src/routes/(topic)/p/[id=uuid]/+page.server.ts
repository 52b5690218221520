import { redirect } from '@sveltejs/kit';
import { topicPath } from '$lib/addresses';
import type { PageServerLoad } from './$types';

/** A post's own address leads to it in its topic. */
export const load: PageServerLoad = async ({ locals: { hearth }, params }) => {
  const place = await hearth.conversations.locate(params.id);
  redirect(302, `${topicPath(place)}${place.cursor ? `?cursor=${encodeURIComponent(place.cursor)}` : ''}#p-${params.id}`);
};

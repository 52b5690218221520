import { redirect } from '@sveltejs/kit';
import { topicPath } from '$lib/addresses';
import { fragmentOf, sendFragment } from '$lib/server/fragment';
import { fragmentPath } from '$lib/thread/paths';
import type { RequestHandler } from './$types';

/** A topic for the company's own server, which puts it into its page. */
export const GET: RequestHandler = async ({ locals: { hearth, t }, params, url }) => {
  const number = Number(params.number);
  const cursor = url.searchParams.get('cursor')?.slice(0, 400) || undefined;
  const page = await hearth.pageThreads.fragment(number, cursor);
  // Merged into another.
  if (page.topic.number !== number) redirect(301, fragmentPath(page.topic.number));
  return sendFragment(fragmentOf(page, { origin: url.origin, name: hearth.community().name, t }), url.origin + topicPath(page.topic));
};

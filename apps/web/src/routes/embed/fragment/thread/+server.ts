import { redirect } from '@sveltejs/kit';
import { fragmentPath } from '$lib/thread/paths';
import type { RequestHandler } from './$types';

/** Leads to the topic under a page of the company's own; nothing as long as nobody has written there. */
export const GET: RequestHandler = async ({ locals: { hearth }, url }) => {
  const { topic } = await hearth.pageThreads.find(url.searchParams.get('key') ?? '');
  if (topic) redirect(302, fragmentPath(topic.number));
  return new Response(null, { status: 204, headers: { 'cache-control': 'public, max-age=60' } });
};

import { redirect } from '@sveltejs/kit';
import { awaitConnect, awaitedConnect, unseen } from '$lib/server/connect';
import { entryNext } from '$lib/server/session';
import type { RequestHandler } from './$types';

/** Sends the browser to the company's site, which signs its person in here. */
export const GET: RequestHandler = async ({ url, cookies, locals: { hearth }, setHeaders }) => {
  setHeaders(unseen);
  const { address, browserNonce } = await hearth.connect.start(entryNext(url.searchParams.get('return_path')), awaitedConnect(cookies));
  awaitConnect(cookies, url, browserNonce);
  redirect(303, address);
};

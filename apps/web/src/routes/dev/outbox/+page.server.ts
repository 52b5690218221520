import { error } from '@sveltejs/kit';
import { isNearby } from './nearby';
import type { PageServerLoad } from './$types';

/** Mails that wait because nothing sends them; in development only, and for this machine or an admin. */
export const load: PageServerLoad = async ({ locals: { hearth, address }, request, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const mayRead = isNearby(address, request.headers, url.hostname) || hearth.viewer().abilities.administer;
  if (!hearth.community().development || !mayRead) error(404, 'Not found');
  return { title: 'Outbox', mails: await hearth.admin.outbox() };
};

import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Mails that wait because nothing sends them; in development only. */
export const load: PageServerLoad = async ({ locals: { hearth } }) => {
  if (!hearth.community().development) error(404, 'Not found');
  return { title: 'Outbox', mails: await hearth.admin.outbox() };
};

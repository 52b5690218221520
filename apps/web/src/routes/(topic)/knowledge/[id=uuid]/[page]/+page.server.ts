import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const pages = new Set(['edit', 'settings', 'translations']);

/** It may stand elsewhere tomorrow, so nobody is to remember where it was. */
export const load: PageServerLoad = async ({ locals: { hearth }, params }) => {
  if (!pages.has(params.page)) error(404, { message: 'Not Found', code: 'not-found' });
  redirect(302, `${await hearth.knowledge.addressOf(params.id)}/${params.page}`);
};

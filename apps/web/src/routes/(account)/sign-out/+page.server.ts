import { redirect } from '@sveltejs/kit';
import { closeSession } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
  default: async ({ locals: { hearth }, cookies, url }) => {
    await hearth.identity.signOut();
    closeSession(cookies, url);
    redirect(303, '/');
  },
};

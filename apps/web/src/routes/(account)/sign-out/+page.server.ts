import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/server/forms';
import { closeSession, entryNext } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    if ((await hearth.identity.signOut()) === 'site') closeSession(cookies, url);
    redirect(303, entryNext(form.text('next')));
  },
};

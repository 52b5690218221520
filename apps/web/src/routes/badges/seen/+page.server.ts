import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/server/forms';
import { localPath } from '$lib/server/preferences';
import { refuseOneTooMany } from '$lib/server/request';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/badges');

export const actions: Actions = {
  /** The viewer has read of their new badges. */
  default: async ({ request, locals: { hearth } }) => {
    refuseOneTooMany();
    const form = await readForm(request);
    await hearth.standing.markBadgesSeen();
    redirect(303, localPath(form.text('next')));
  },
};

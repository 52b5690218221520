import { redirect } from '@sveltejs/kit';
import type { SpaceIcon } from '#contracts';
import { readForm, submit } from '$lib/server/forms';
import { spaceRolesActions, spaceRolesPage } from '$lib/server/space-roles';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ title: event.locals.t('spaceRoles.title'), ...(await spaceRolesPage(event)) });

export const actions: Actions = {
  ...spaceRolesActions,
  describe: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.spaces.describeOwn(params.slug, { name: form.text('name'), description: form.text('description'), icon: form.text('icon') as SpaceIcon });
      redirect(303, `/s/${params.slug}/people?did=described`);
    });
  },
};

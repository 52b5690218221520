import { spaceRolesActions, spaceRolesPage } from '$lib/server/space-roles';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ title: event.locals.t('spaceRoles.title'), ...(await spaceRolesPage(event)) });

export const actions: Actions = spaceRolesActions;

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t } }) => ({ title: t('badges.title'), badges: await hearth.standing.badges() });

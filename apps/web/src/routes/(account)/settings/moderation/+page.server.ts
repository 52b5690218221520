import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => ({ title: t('cases.title'), cases: await hearth.moderation.ownCases(), appealed: url.searchParams.has('appealed') });

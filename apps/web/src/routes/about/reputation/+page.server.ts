import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t } }) => ({ title: t('rules.title'), rules: await hearth.reputation.rules() });

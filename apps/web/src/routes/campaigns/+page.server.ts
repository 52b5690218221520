import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t } }) => ({ title: t('campaigns.title'), campaigns: await hearth.campaigns.list() });

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t } }) => ({ title: t('about.title'), figures: await hearth.moderation.figures() });

import { translateTo } from '$lib/server/translate';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale } }) => {
  const [t, report] = await Promise.all([translateTo(locale), hearth.admin.health()]);
  return { title: t('admin.health'), report };
};

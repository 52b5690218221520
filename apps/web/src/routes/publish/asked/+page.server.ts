import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { translateTo } from '$lib/server/translate';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [t, page] = await Promise.all([translateTo(locale), hearth.publishing.page({ of: 'asked', limit: 30 })]);
  return { title: t('asked.title'), items: page.items };
};

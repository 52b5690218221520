import { redirect } from '@sveltejs/kit';
import { translateTo } from '$lib/server/translate';
import type { PageServerLoad } from './$types';

/** Where those who deleted their account come to. */
export const load: PageServerLoad = async ({ locals }) => {
  if (locals.hearth.viewer().member) redirect(303, '/');
  const t = await translateTo(locals.locale);
  return { title: t('left.title') };
};

import { HelpVisitsQuery, visitCountNames } from '#contracts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const query = HelpVisitsQuery.safeParse(Object.fromEntries(url.searchParams));
  if (!query.success) error(404, { message: 'Not found', code: 'not-found' });
  return { title: t('deflection.visits'), query: query.data, countNames: visitCountNames, visits: await hearth.deflection.visits(query.data) };
};

import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const { member } = locals.hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname));
  return { member, voteCases: await locals.hearth.voteCases.own() };
};

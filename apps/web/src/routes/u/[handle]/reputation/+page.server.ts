import { redirect } from '@sveltejs/kit';
import { reputationPath } from '$lib/addresses';
import type { PageServerLoad } from './$types';

const pageSize = 20;

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const [profile, reputation] = await Promise.all([
    hearth.identity.profile(params.handle),
    hearth.reputation.of(params.handle, { explain: '1', limit: pageSize, cursor }),
  ]);
  if (profile.handle !== params.handle) redirect(308, `${reputationPath(profile)}${url.search}`);
  return { title: t('reputation.of', { name: profile.displayName }), profile, reputation };
};

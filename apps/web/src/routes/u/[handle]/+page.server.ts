import { redirect } from '@sveltejs/kit';
import { memberPath } from '$lib/addresses';
import { filterOf, profileLists, type ProfileList } from '$lib/profile/lists';
import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

const pageSize = 20;

export const load: PageServerLoad = async ({ locals: { hearth }, params, url }) => {
  const profile = await hearth.identity.profile(params.handle);
  if (profile.handle !== params.handle) redirect(308, `${memberPath(profile)}${url.search}`);
  const show: ProfileList = profileLists.find((name) => name === url.searchParams.get('show')) ?? startOf(profile);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const [list, trust, badges, spaceRoles] = await Promise.all([
    hearth.conversations.topics({ sort: 'newest', limit: pageSize, cursor, ...filterOf(show, profile.handle) }),
    hearth.trust.member(profile.handle),
    hearth.standing.memberBadges(profile.handle),
    hearth.spaces.rolesOf(profile.id),
  ]);
  return { title: profile.displayName, profile, list, show, trust, badges, spaceRoles };
};

export const actions: Actions = {
  grant: async ({ request, params, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { id } = await hearth.identity.profile(params.handle);
      await hearth.trust.grant(id, { level: form.number('level'), locked: form.has('locked') });
      return accepted(request, `/u/${encodeURIComponent(params.handle)}`, { saved: true });
    });
  },
};

/** Who only answers has nothing to show among topics. */
function startOf({ topicCount, answerCount }: { topicCount: number; answerCount: number }): ProfileList {
  return topicCount === 0 && answerCount > 0 ? 'answers' : 'topics';
}

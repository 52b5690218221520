import { loadMemberParts } from '$lib/topic/load-member-parts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data: { shown, ...data }, parent }) => ({
  ...data,
  thread: shown.page,
  drawn: shown.drawn,
  ...(await loadMemberParts(await parent(), { drawn: shown.drawn, refused: data.refused })),
});

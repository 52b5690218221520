import { loadMemberParts } from '$lib/topic/load-member-parts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data: { shown, ...data }, parent }) => ({ ...data, thread: shown.page, ...(await loadMemberParts(await parent(), data.refused)) });

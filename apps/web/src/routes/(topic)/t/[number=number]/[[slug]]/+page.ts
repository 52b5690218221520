import { loadMemberParts } from '$lib/topic/load-member-parts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({ ...data, ...(await loadMemberParts(await parent(), data.refused)) });

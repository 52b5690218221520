import { withAreas } from '$lib/i18n/messages';
import type { PageLoad } from './$types';

/** What members do comes only to them. */
export const load: PageLoad = async ({ data, parent }) => {
  const above = await parent();
  if (!above.viewer.member) return { ...data, memberParts: null };
  const [memberParts, messages] = await Promise.all([import('$lib/topic/member-parts'), withAreas(above, 'write')]);
  return { ...data, memberParts, messages };
};

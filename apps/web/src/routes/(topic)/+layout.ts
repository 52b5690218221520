import { withAreas } from '$lib/i18n/messages';
import type { LayoutLoad } from './$types';

/** A guest reads: there is no form that could fail. */
export const load: LayoutLoad = async ({ parent }) => {
  const above = await parent();
  return { messages: await (above.viewer.member ? withAreas(above, 'topic', 'forms') : withAreas(above, 'topic')) };
};

import { withAreas } from '$lib/i18n/messages';
import { loadMemberParts } from '$lib/topic/load-member-parts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data: { shown, ...data }, parent }) => {
  const above = await parent();
  const loaded = await loadMemberParts(above, { drawn: shown.drawn, refused: data.refused });
  return { ...data, thread: shown.page, drawn: shown.drawn, ideaParts: null, ...loaded, messages: await withAreas({ locale: above.locale, messages: loaded.messages }, 'knowledge') };
};

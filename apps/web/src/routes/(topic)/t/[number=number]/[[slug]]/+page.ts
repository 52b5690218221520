import { withAreas } from '$lib/i18n/messages';
import { loadMemberParts } from '$lib/topic/load-member-parts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data: { shown, ...data }, parent }) => {
  const loaded = await loadMemberParts(await parent(), { drawn: shown.drawn, refused: data.refused });
  const page = { ...data, thread: shown.page, drawn: shown.drawn, ideaParts: null, ...loaded };
  if (!data.idea) return page;
  const { locale } = await parent();
  return { ...page, ideaParts: await import('$lib/ideas/idea-parts'), messages: await withAreas({ locale, messages: loaded.messages }, 'ideas') };
};

import { withAreas } from '$lib/i18n/messages';
import type { PageLoad } from './$types';

/** A board of ideas is another screen, which the lists of topics load without. */
export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  BoardScreen: data.ideas && (await import('$lib/ideas/BoardScreen.svelte')).default,
  messages: data.ideas ? await withAreas(await parent(), 'ideas') : (await parent()).messages,
});

import { withAreas } from '$lib/i18n/messages';
import type { PageLoad } from './$types';

/** Boards of ideas and trees of articles are other screens, which the lists of topics load without. */
export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  BoardScreen: data.ideas && (await import('$lib/ideas/BoardScreen.svelte')).default,
  CampaignHead: data.ideas?.campaign && (await import('$lib/campaigns/CampaignHead.svelte')).default,
  KnowledgeScreen: data.tree && (await import('$lib/knowledge/KnowledgeScreen.svelte')).default,
  messages: data.ideas ? await withAreas(await parent(), 'ideas', ...(data.ideas.campaign ? ['campaigns' as const] : [])) : data.tree ? await withAreas(await parent(), 'knowledge') : (await parent()).messages,
});

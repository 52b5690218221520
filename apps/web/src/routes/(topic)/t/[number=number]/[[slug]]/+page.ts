import { withAreas } from '$lib/i18n/messages';
import type { PageLoad } from './$types';

/** The reply box and its texts come only to those who may reply. */
export const load: PageLoad = async ({ data, parent }) => {
  if (!data.mayReply) return { ...data, ReplyBox: null };
  const [{ default: ReplyBox }, above] = await Promise.all([import('$lib/topic/ReplyBox.svelte'), parent()]);
  return { ...data, ReplyBox, messages: await withAreas(above, 'write') };
};

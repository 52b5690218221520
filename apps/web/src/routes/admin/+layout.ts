import { loadMessages } from '$lib/i18n/messages';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
  const { locale, messages } = await parent();
  return { messages: { ...messages, ...(await loadMessages(locale, 'admin')) } };
};

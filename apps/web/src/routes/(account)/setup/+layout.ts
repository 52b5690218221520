import { loadMessages } from '$lib/i18n/messages';
import type { LayoutLoad } from './$types';

/** The look's own texts are the admin's. */
export const load: LayoutLoad = async ({ parent }) => {
  const { locale, messages } = await parent();
  return { messages: { ...messages, ...(await loadMessages(locale, 'admin')) } };
};

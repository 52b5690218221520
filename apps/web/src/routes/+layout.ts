import { browser } from '$app/environment';
import { loadFrame } from '$lib/frame/load-frame';
import { loadMessages } from '$lib/i18n/messages';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => {
  const messages = await loadMessages(data.locale, 'core');
  // What is fetched while somebody walks from page to page does not say where it will be shown: the document knows.
  const framed = browser ? document.documentElement.hasAttribute('data-framed') : data.framed;
  return framed ? { ...data, ...(await loadFrame({ locale: data.locale, messages })) } : { ...data, messages };
};

import { browser } from '$app/environment';
import { isFramed } from '$lib/frame/framed';
import { loadFrame } from '$lib/frame/load-frame';
import { loadMessages } from '$lib/i18n/messages';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => {
  const messages = await loadMessages(data.locale, 'core');
  // What is fetched while somebody walks from page to page does not say where it will be shown: the document knows.
  const framed = browser ? isFramed() : data.framed;
  // Few pages tell of a badge.
  const newBadges = data.newBadges && { Line: (await import('$lib/shell/NewBadges.svelte')).default, badges: data.newBadges };
  const given = { ...data, newBadges };
  return framed ? { ...given, ...(await loadFrame({ locale: data.locale, messages })) } : { ...given, messages };
};

import { keepOutOfFrames } from '$lib/frame/keep-out';
import { addMessages } from '$lib/i18n/messages';
import type { LayoutLoad } from './$types';

const withTexts = addMessages('admin', 'lists', 'trust', 'standing', 'account');

export const load: LayoutLoad = ({ url, parent }) => {
  keepOutOfFrames(url);
  return withTexts({ parent });
};

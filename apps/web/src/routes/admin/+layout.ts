import { addMessages } from '$lib/i18n/messages';

export const load = addMessages('admin', 'lists', 'trust', 'standing', 'account');

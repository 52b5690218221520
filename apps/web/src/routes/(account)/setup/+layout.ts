import { addMessages } from '$lib/i18n/messages';

/** The look's own texts are the admin's, and its preview is made of lists. */
export const load = addMessages('admin', 'lists');

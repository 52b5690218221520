import { addMessages } from '$lib/i18n/messages';

export const load = addMessages('topic', 'curate', 'forms', 'secrets', 'cleaning');

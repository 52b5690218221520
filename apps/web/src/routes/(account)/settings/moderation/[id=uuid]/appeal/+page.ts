import { withAreas } from '$lib/i18n/messages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({ ...data, messages: await withAreas(await parent(), 'moderation') });

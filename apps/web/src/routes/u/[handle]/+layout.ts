import { withAreas } from '$lib/i18n/messages';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => ({ ...data, messages: await withAreas(await parent(), 'account', 'lists', 'trust', 'reputation', 'standing') });

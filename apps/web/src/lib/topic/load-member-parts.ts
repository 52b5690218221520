import { withAreas } from '$lib/i18n/messages';
import type { Locale, Viewer } from '#contracts';
import type { Messages } from '$lib/i18n/translator';
import type { MemberParts } from './context';

interface Above {
  viewer: Viewer;
  locale: Locale;
  messages: Messages;
}

let loading: Promise<MemberParts> | undefined;

/** What members do in a topic, with its texts, comes only to them. */
export async function loadMemberParts(above: Above): Promise<{ memberParts: MemberParts | null; messages: Messages }> {
  if (!above.viewer.member) return { memberParts: null, messages: above.messages };
  loading ??= import('./member-parts');
  // What could not be loaded is asked for again the next time.
  loading.catch(() => (loading = undefined));
  const [memberParts, messages] = await Promise.all([loading, withAreas(above, 'write')]);
  return { memberParts, messages };
}

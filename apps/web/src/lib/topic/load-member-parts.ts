import { withAreas } from '$lib/i18n/messages';
import type { Locale, Viewer } from '#contracts';
import type { Messages } from '$lib/i18n/translator';
import type { MemberParts, ReplyingParts } from './context';

interface Above {
  viewer: Viewer;
  locale: Locale;
  messages: Messages;
}

interface Loaded {
  memberParts: MemberParts | null;
  replying: ReplyingParts | null;
  messages: Messages;
}

let loading: Promise<MemberParts> | undefined;

/** What members do in a topic, with its texts, comes only to them; what says why a form was refused, with the page that has to say so. */
export async function loadMemberParts(above: Above, refused = false): Promise<Loaded> {
  if (!above.viewer.member) return { memberParts: null, replying: null, messages: above.messages };
  loading ??= import('./member-parts');
  // What could not be loaded is asked for again the next time.
  loading.catch(() => (loading = undefined));
  const [memberParts, replying, messages] = await Promise.all([
    loading,
    refused ? import('./replying.svelte') : null,
    refused ? withAreas(above, 'acts', 'forms') : withAreas(above, 'acts'),
  ]);
  return { memberParts, replying, messages };
}

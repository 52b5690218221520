import { browser } from '$app/environment';
import { withAreas } from '$lib/i18n/messages';
import type { Locale, Viewer } from '#contracts';
import type { Messages } from '$lib/i18n/translator';
import type { MemberParts, Render, ReplyingParts } from './context';

interface Above {
  viewer: Viewer;
  locale: Locale;
  messages: Messages;
}

interface Loaded {
  memberParts: MemberParts | null;
  replying: ReplyingParts | null;
  render: Render | null;
  messages: Messages;
}

interface Arrival {
  /** The server drew the page, with what members can do. */
  drawn?: boolean;
  refused?: boolean;
}

let loading: Promise<MemberParts> | undefined;

/** What members do in a topic. What could not be loaded is asked for again the next time. */
export function memberParts(): Promise<MemberParts> {
  loading ??= import('./member-parts');
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * What members do in a topic, with its texts, comes only to them, and with a page that the server drew once they use it; what
 * says why a form was refused, with the page that has to say so.
 */
export async function loadMemberParts(above: Above, { drawn = false, refused = false }: Arrival = {}): Promise<Loaded> {
  if (!above.viewer.member || (browser && drawn && !refused)) return { memberParts: null, replying: null, render: null, messages: above.messages };
  const [parts, replying, render, messages] = await Promise.all([
    memberParts(),
    refused ? import('./replying.svelte') : null,
    // The bundler leaves it out of what is for browsers.
    import.meta.env.SSR ? import('svelte/server').then((server) => server.render) : null,
    refused ? withAreas(above, 'acts', 'forms') : withAreas(above, 'acts'),
  ]);
  return { memberParts: parts, replying, render, messages };
}

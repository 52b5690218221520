import { withAreas } from '$lib/i18n/messages';
import type { Locale } from '#contracts';
import type { Messages } from '$lib/i18n/translator';

/** What a page in a frame of another site has in place of the bars of a whole one, with its texts; whole pages never load it. */
export async function loadFrame(above: { locale: Locale; messages: Messages }): Promise<{ Frame: typeof import('./Frame.svelte').default; messages: Messages }> {
  const [{ default: Frame }, messages] = await Promise.all([import('./Frame.svelte'), withAreas(above, 'frame')]);
  return { Frame, messages };
}

import { badgePath } from '$lib/addresses';
import type { MessageKey } from '$lib/i18n/messages';
import { formatsOf } from '$lib/i18n/formats';

const named = 3;

export interface NewBadges {
  /** The line that tells of them, in the reader's language. */
  text: string;
  /** Where one reads what the newest is for. */
  href: string;
}

/** What the viewer is told of badges given since the last time; null when there is nothing to tell. */
export async function newBadges({ hearth, t, locale }: App.Locals): Promise<NewBadges | null> {
  if (hearth.viewer().member === null) return null;
  const awards = await hearth.standing.newBadges();
  const [newest] = awards;
  if (!newest) return null;
  const names = formatsOf(locale).list(awards.slice(0, named).map(({ badge }) => t(`badge.${badge}.name` as MessageKey)));
  const more = awards.length - named;
  const text = more > 0 ? t('newBadges.more', { names, more }) : t(awards.length === 1 ? 'newBadges.one' : 'newBadges.several', { names });
  return { text, href: badgePath(newest.badge) };
}

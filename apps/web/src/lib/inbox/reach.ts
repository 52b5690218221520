import type { NotificationChannel, NotificationKind } from '#contracts';
import type { MessageKey } from '$lib/i18n/messages';

export const kindName = (kind: NotificationKind): MessageKey => `reach.kind.${kind}` as MessageKey;

/** How a kind comes, in a few words. */
export function howItComes({ here, mail }: Pick<NotificationChannel, 'here' | 'mail'>): MessageKey {
  if (!here) return 'reach.nowhere';
  return mail === 'at-once' ? 'reach.hereNow' : mail === 'daily' ? 'reach.hereDaily' : 'reach.here';
}

/** Minutes of a day as a field of the kind `time` has them: "07:30". */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The other way; undefined for what is no time. */
export function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

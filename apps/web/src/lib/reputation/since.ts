import type { PointRules } from '#contracts';
import type { I18n } from '$lib/i18n/context';

/** From when on a version of the rules holds, or since when it does. */
export function sinceOf({ t, formats }: I18n, { validFrom }: PointRules): string {
  if (validFrom === null) return t('rules.always');
  const date = formats.utcDay(validFrom);
  return hasBegun({ validFrom }) ? t('rules.since', { date }) : t('rules.from', { date });
}

export function hasBegun({ validFrom }: Pick<PointRules, 'validFrom'>, now = new Date()): boolean {
  return validFrom === null || validFrom <= now.toISOString().slice(0, 10);
}

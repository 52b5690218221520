import type { BadgeKind, Locale } from '#contracts';
import type { I18n } from '$lib/i18n/context';
import type { MessageKey } from '$lib/i18n/messages';

/** In the order in which the page of all badges shows them. */
export const badgeKinds = ['teaching', 'reviving', 'asking', 'curating', 'talking'] as const satisfies readonly BadgeKind[];

export const badgeName = ({ t }: Pick<I18n, 't'>, badge: string): string => t(`badge.${badge}.name` as MessageKey);
export const badgeText = ({ t }: Pick<I18n, 't'>, badge: string): string => t(`badge.${badge}.text` as MessageKey);
export const tierName = ({ t }: Pick<I18n, 't'>, tier: number): string => t(`badges.tier.${tier}` as MessageKey);
export const metricName = ({ t }: Pick<I18n, 't'>, metric: string): string => t(`metric.${metric}` as MessageKey);

/** The community’s own name in the reader’s language, else the product’s, else whatever the community calls it elsewhere. */
export function rankName({ t, knows, locale }: Pick<I18n, 't' | 'knows'> & { locale: Locale }, { key, names }: { key: string; names: Record<string, string> }): string {
  const own = names[locale];
  if (own) return own;
  const product = `rank.${key}`;
  return knows(product) ? t(product) : (Object.values(names).find(Boolean) ?? key);
}

import type { Badge, BadgeAward, BadgeProgress } from '#contracts';
import { fractionOf, linesOf, progressOf } from '../conditions/conditions.js';
import type { MetricValues } from '../metrics/metric-values.js';
import { badgeByKey, type BadgeDefinition } from './badges.js';
import type { AwardRow, HolderCountRow } from './badges.queries.js';

export function presentBadge({ key, kind, icon, name, text, tiers }: BadgeDefinition, counts: readonly HolderCountRow[]): Badge {
  const holders = tiers.map((_, at) => counts.find(({ badge, tier }) => badge === key && tier === at + 1)?.members ?? 0);
  const told = tiers.map((condition, at) => ({ condition, terms: linesOf(condition), holders: holders[at]! }));
  // Who has a higher tier has the lowest one, too.
  return { key, kind, icon, name, text, tiers: told, holders: holders[0]! };
}

/** Awards of badges that exist no longer are not shown. */
export function presentAwards(rows: readonly AwardRow[]): BadgeAward[] {
  return rows.flatMap(({ badge, tier, awardedAt }) => {
    const definition = badgeByKey.get(badge);
    return definition ? [{ badge, name: definition.name, text: definition.text, icon: definition.icon, tier, awardedAt: awardedAt.toISOString() }] : [];
  });
}

/** The way to a badge’s next tier; null when there is none left. */
export function presentProgress({ key, kind, icon, name, text, tiers }: BadgeDefinition, reached: number, values: MetricValues): BadgeProgress | null {
  const condition = tiers[reached];
  if (!condition) return null;
  return { badge: key, kind, icon, name, text, tier: reached + 1, terms: progressOf(condition, values), fraction: fractionOf(condition, values) };
}

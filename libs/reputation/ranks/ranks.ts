import type { Condition, Rank } from '#contracts';
import { meets } from '../conditions/conditions.js';
import type { MetricValues } from '../metrics/metric-values.js';

/** What a rank takes, as a condition over a member’s numbers. */
export const conditionOf = ({ reputation, besides }: Rank): Condition => ({ all: [{ metric: 'reputation', atLeast: reputation }, ...besides] });

/**
 * The highest rank whose range the reputation has reached and whose other conditions hold; below the first range it is
 * the first rank, which is everybody’s. The next one is the lowest above it: ranks are climbed one by one.
 */
export function rankFor(ranks: readonly Rank[], values: MetricValues): { rank: Rank; next: Rank | null } {
  const reached = ranks.findLastIndex((rank) => meets(conditionOf(rank), values));
  const at = Math.max(0, reached);
  return { rank: ranks[at]!, next: ranks[at + 1] ?? null };
}

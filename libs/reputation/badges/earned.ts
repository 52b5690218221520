import { meets } from '../conditions/conditions.js';
import type { ScopedValues } from '../metrics/metric-values.js';
import { badges } from './badges.js';

/** 1: everyone may know of what it took; 2: every member may. */
export type Audience = 1 | 2;

export interface Earned {
  badge: string;
  tier: number;
  audience: Audience;
}

/**
 * The tiers that a member’s numbers earn. What happened in spaces that not every member sees earns nothing, since a badge
 * is there to be seen.
 */
export function earnedBy({ everyone, members }: Pick<ScopedValues, 'everyone' | 'members'>): Earned[] {
  return badges.flatMap(({ key, tiers }) =>
    tiers.flatMap((condition, at): Earned[] => {
      const audience = meets(condition, everyone) ? 1 : meets(condition, members) ? 2 : null;
      return audience ? [{ badge: key, tier: at + 1, audience }] : [];
    }),
  );
}

import type { MemberTrust } from '#contracts';
import type { Actor } from '#platform';
import type { MemberMetricsRow } from './levels/metrics.queries.js';
import { earnedLevels, progressOf, type EarnedLevel, type Need } from './levels/requirements.js';
import { canGrantTrust, canSeeProgress } from './trust.policy.js';

/** A member's trust as this actor may see it. */
export function presentTrust(row: MemberMetricsRow, needs: Record<EarnedLevel, Need[]>, actor: Actor): MemberTrust {
  const next = row.locked ? undefined : earnedLevels.find((level) => level > row.level);
  return {
    level: row.level,
    since: row.since?.toISOString() ?? null,
    locked: row.locked,
    next: next !== undefined && canSeeProgress(actor, row) ? { level: next, requirements: progressOf(needs[next], row) } : null,
    abilities: { grant: canGrantTrust(actor, row) },
  };
}

import { LedgerKind, type PointRules } from '#contracts';
import { capped, firstVersion, type RuleVersion } from './rules.js';

export function presentRules({ version, validFrom, rules }: RuleVersion): PointRules {
  return {
    version,
    validFrom: validFrom === firstVersion.validFrom ? null : validFrom,
    dailyCap: rules.dailyCap,
    points: LedgerKind.options.map((kind) => ({ kind, points: rules.points[kind], capped: capped[kind] })),
  };
}

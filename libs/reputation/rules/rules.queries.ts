import { statement } from '#platform';
import type { RuleVersion } from './rules.js';

/** Values: community. Oldest first. */
export const ruleVersions = statement<RuleVersion>(
  'reputation.rule-versions',
  `select version, valid_from::text as "validFrom", rules from reputation_rules where community_id = $1 order by version`,
);

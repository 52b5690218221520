import type { SpamFinding, SpamRule, SpamSettings } from '#contracts';
import type { Facts } from './facts.js';

export type Finding<Name extends SpamRule> = Extract<SpamFinding, { rule: Name }>;
export type Rule = (facts: Facts, settings: SpamSettings) => SpamFinding[];

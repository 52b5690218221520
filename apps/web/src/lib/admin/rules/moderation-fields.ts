import { CommunitySettings } from '#contracts';
import type { MessageKey } from '$lib/i18n/messages';
import type { RuleField } from './trust-fields';

const { moderation: standard } = CommunitySettings.parse({});
type Name = Exclude<keyof typeof standard, 'spam'>;

function field(name: Name, min: number, max: number, step: number | 'any' = 1): RuleField {
  return { name: `moderation.${name}`, label: `modRules.${name}`, min, max, step, standard: standard[name] };
}

/** What an admin can set for flags, within the bounds of the contract. */
export const moderationGroups: { legend: MessageKey; fields: RuleField[] }[] = [
  { legend: 'modRules.hiding', fields: [field('hideWeight', 0.1, 1_000, 'any'), field('trustedSpamLevel', 0, 5), field('secretWeight', 0.1, 1_000, 'any'), field('mendMinutes', 0, 1_440)] },
  { legend: 'modRules.closing', fields: [field('closeWeight', 0.1, 10_000, 'any'), field('closeFlaggers', 1, 100), field('closeHours', 1, 720)] },
  { legend: 'modRules.weighing', fields: [field('accuracyFlags', 1, 1_000), field('accuracyShare', 0, 1, 'any')] },
  { legend: 'modRules.appeals', fields: [field('appealDays', 1, 365), field('appealAnswerDays', 1, 90)] },
];

export const moderationFields: RuleField[] = moderationGroups.flatMap(({ fields }) => fields);

import { privileges, TrustRequirements, type CommunitySettings } from '#contracts';

export interface RuleField {
  /** Name of the field in the form, which is its path within the settings. */
  name: string;
  /** The message that names it. */
  label: string;
  min: number;
  max: number;
  step?: number | 'any';
  /** What it is where nobody changed it, if that is said beside it. */
  standard?: number;
}

/** The settings that the fields are part of. */
export type RuleSettings = Partial<Pick<CommunitySettings, 'trust' | 'privileges' | 'newcomers' | 'moderation'>>;

/** Requirements with their own upper bound or name; the others are counts. */
const special: Record<string, Partial<RuleField>> = {
  minutesRead: { step: 'any' },
  recentDaysVisited: { max: 100 },
  recentKudosDays: { max: 100 },
  recentTopicsViewedPercent: { max: 100, label: 'trust.percent.topicsViewed' },
  recentTopicsViewedMost: { label: 'trust.most.topicsViewed' },
  recentPostsReadPercent: { max: 100, label: 'trust.percent.postsRead' },
  recentPostsReadMost: { label: 'trust.most.postsRead' },
  recentFlaggedPosts: { label: 'trust.most.flaggedPosts' },
  recentFlaggers: { label: 'trust.most.flaggers' },
};
const standard = TrustRequirements.parse(undefined);

/** What each level that is earned asks for, as an admin can set it, within the bounds of the contract. */
export const levelFields = (['level1', 'level2', 'level3'] as const).map((level) => ({
  level: Number(level.slice(-1)),
  fields: Object.keys(standard[level]).map((metric): RuleField => ({ name: `trust.${level}.${metric}`, label: `trust.metric.${metric}`, min: 0, max: 100_000, ...special[metric] })),
}));

export const privilegeFields: RuleField[] = privileges.map((privilege) => ({ name: `privileges.custom.${privilege}`, label: `privilege.${privilege}`, min: 1, max: 1_000_000 }));

export const newcomerFields: RuleField[] = (
  [
    ['links', 100],
    ['images', 20],
    ['mentions', 100],
    ['repliesInTopic', 1_000],
    ['topicsOnFirstDay', 1_000],
    ['repliesOnFirstDay', 1_000],
  ] as const
).map(([name, max]) => ({ name: `newcomers.${name}`, label: `newcomers.${name}`, min: 0, max }));

export const ruleFields: RuleField[] = [...levelFields.flatMap(({ fields }) => fields), ...privilegeFields, ...newcomerFields];

/** The value of a field in the settings. */
export function valueAt(settings: RuleSettings, name: string): number {
  return Number(name.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], settings));
}

/** The settings that a form's numbers say, nested as the settings are. */
export function settingsOf(numbers: Readonly<Record<string, number>>): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(numbers)) {
    const keys = name.split('.');
    const last = keys.pop()!;
    const group = keys.reduce<Record<string, unknown>>((at, key) => (at[key] ??= {}) as Record<string, unknown>, settings);
    group[last] = value;
  }
  return settings;
}

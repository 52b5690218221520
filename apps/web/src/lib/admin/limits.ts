import type { CommunitySettings } from '#contracts';

interface LimitField {
  name: keyof CommunitySettings['limits'];
  /** In the unit that people see. */
  min: number;
  max: number;
  step?: number;
  /** How many of the stored unit one of the shown unit is. */
  unit: number;
}

/** The limits that an admin can set, within the bounds of the contract. */
export const limitFields: LimitField[] = [
  { name: 'titleMin', min: 1, max: 100, unit: 1 },
  { name: 'titleMax', min: 50, max: 300, unit: 1 },
  { name: 'postMax', min: 1_000, max: 100_000, unit: 1 },
  { name: 'tagsMax', min: 0, max: 10, unit: 1 },
  { name: 'attachmentsMax', min: 0, max: 20, unit: 1 },
  { name: 'attachmentBytes', min: 0.1, max: 25, step: 0.1, unit: 1024 * 1024 },
  { name: 'guestWritesPerMinute', min: 1, max: 600, unit: 1 },
  { name: 'memberWritesPerMinute', min: 10, max: 1_000_000, unit: 1 },
];

interface OwnSpaceField {
  name: 'level' | 'perMember' | 'perDay';
  min: number;
  max: number;
}

export const ownSpaceFields: OwnSpaceField[] = [
  { name: 'level', min: 0, max: 4 },
  { name: 'perMember', min: 1, max: 50 },
  { name: 'perDay', min: 1, max: 50 },
];

interface EarnedField {
  name: 'level' | 'solutions' | 'days' | 'keepDays';
  min: number;
  max: number;
}

export const earnedFields: EarnedField[] = [
  { name: 'level', min: 0, max: 4 },
  { name: 'solutions', min: 1, max: 1_000 },
  { name: 'days', min: 7, max: 3_650 },
  { name: 'keepDays', min: 1, max: 3_650 },
];

interface VoteField {
  name: keyof CommunitySettings['votes'];
  min: number;
  max: number;
}

export const voteFields: VoteField[] = [
  { name: 'perDay', min: 1, max: 1_000 },
  { name: 'perAuthorPerDay', min: 1, max: 1_000 },
  { name: 'undoMinutes', min: 1, max: 10_080 },
];

import type { CommunitySettings } from '#contracts';

type Settings = Pick<CommunitySettings['moderation'], 'accuracyFlags' | 'accuracyShare'>;

export interface Flagger {
  isStaff: boolean;
  trustLevel: number;
  /** Earlier flags that moderators agreed with, and that they declined. */
  agreed: number;
  declined: number;
}

/** Staff stand one level above the highest. */
const staffLevel = 5;
const accuracyFactor = 5;

/** Trust as flags count it: the earned level, or five for staff. */
export function flaggerLevel({ isStaff, trustLevel }: Pick<Flagger, 'isStaff' | 'trustLevel'>): number {
  return isStaff ? staffLevel : trustLevel;
}

/** What earlier flags add or take: the distance of their agreed share from 70%, times log4 of their number, times 5. */
export function accuracyBonus({ agreed, declined }: Pick<Flagger, 'agreed' | 'declined'>, { accuracyFlags, accuracyShare }: Settings): number {
  const total = agreed + declined;
  if (total < accuracyFlags) return 0;
  return (agreed / total - accuracyShare) * (Math.log(total) / Math.log(4)) * accuracyFactor;
}

/** How much a flag weighs: 1 + trust level + accuracy bonus, never below 0; to three digits, so that sums on the screen agree. */
export function flagWeight(flagger: Flagger, settings: Settings): number {
  return Math.max(0, Math.round((1 + flaggerLevel(flagger) + accuracyBonus(flagger, settings)) * 1_000) / 1_000);
}

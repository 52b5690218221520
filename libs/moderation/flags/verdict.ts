import type { CommunitySettings, FlagReason } from '#contracts';

type Settings = Pick<CommunitySettings['moderation'], 'hideWeight' | 'trustedSpamLevel' | 'secretWeight' | 'closeWeight' | 'closeFlaggers'>;

export interface CountedFlag {
  memberId: string;
  reason: FlagReason;
  weight: number;
  /** As flags count it: five for staff. */
  level: number;
  isStaff: boolean;
}

export interface FlaggedPost {
  authorIsStaff: boolean;
  /** A member of the lowest trust level, without a role. */
  authorIsNew: boolean;
  /** A moderator showed this very text again: flags only queue. */
  wasRestored: boolean;
}

export type HidingRule = 'weight' | 'secret' | 'trusted-spam';

/** The rule by which flags hide a post before a moderator looks, or null. */
export function hidingRule(flags: readonly CountedFlag[], post: FlaggedPost, settings: Settings): HidingRule | null {
  if (post.wasRestored) return null;
  const counted = post.authorIsStaff ? flags.filter(({ isStaff }) => isStaff) : flags;
  if (post.authorIsNew && counted.some(({ reason, level }) => reason === 'spam' && level >= settings.trustedSpamLevel)) return 'trusted-spam';
  if (weightOf(counted.filter(({ reason }) => reason === 'secret')) >= settings.secretWeight) return 'secret';
  return weightOf(counted) >= settings.hideWeight ? 'weight' : null;
}

/** Whether the open flags on all posts of a topic close it for a while. */
export function closesTopic(flags: readonly CountedFlag[], { closeWeight, closeFlaggers }: Settings): boolean {
  return weightOf(flags) >= closeWeight && new Set(flags.map(({ memberId }) => memberId)).size >= closeFlaggers;
}

/** The reason that weighs most; of equal ones the first given. */
export function mainReason(flags: readonly Pick<CountedFlag, 'reason' | 'weight'>[]): FlagReason {
  const weights = new Map<FlagReason, number>();
  for (const { reason, weight } of flags) weights.set(reason, (weights.get(reason) ?? 0) + weight);
  return [...weights].reduce<[FlagReason, number]>((most, next) => (next[1] > most[1] ? next : most), ['other', -1])[0];
}

/** To three digits, as the weights are. */
export function weightOf(flags: readonly Pick<CountedFlag, 'weight'>[]): number {
  return Math.round(flags.reduce((sum, { weight }) => sum + weight, 0) * 1_000) / 1_000;
}

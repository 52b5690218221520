import type { Pairwise, PairwiseSettings } from '#contracts';
import { hasRank } from '#identity';
import type { Actor } from '#platform';

/** Who sees the space compares; staff see what came of it, and everybody where the board says so. */
export function pairwiseAbilities(actor: Actor, space: { kind: string; archivedAt: Date | null; endedAt?: Date | null }, settings: PairwiseSettings): Pairwise['abilities'] {
  const staff = hasRank(actor, 'staff');
  return {
    answer: settings.on && actor.memberId !== null && space.kind === 'ideas' && space.archivedAt === null && !space.endedAt,
    manage: staff && space.kind === 'ideas',
    seeResults: staff || settings.publicResults,
  };
}

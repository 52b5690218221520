import { rate, type Rating as Skill } from 'openskill';
import { million, sigmaAt, unknown, type Rating } from './certainty.js';

/** How one member's best answer stood when its thread was frozen. */
export interface Standing {
  memberId: string;
  accepted: boolean;
  /** Kudos less downvotes. */
  votes: number;
}

/**
 * The ratings after a thread: a match between its answers, ranked by acceptance, then by votes; equals share a rank.
 * Whoever answered alone met nobody: the thread counts, and nothing is learned from it. Ratings are given and returned in
 * the order of the standings; undefined is somebody new.
 */
export function rateThread(standings: readonly Standing[], before: readonly (Rating | undefined)[], frozenAt: Date): Rating[] {
  const known = before.map((rating) => (rating ? { mu: rating.mu, sigma: sigmaAt(rating, frozenAt) } : unknown));
  const after = standings.length > 1 ? matched(known, standings.map((one) => rankOf(one, standings))) : known;
  return standings.map(({ accepted }, at) => ({
    ...after[at]!,
    threads: (before[at]?.threads ?? 0) + 1,
    wins: (before[at]?.wins ?? 0) + Number(accepted),
    updatedAt: frozenAt,
  }));
}

function matched(known: readonly Skill[], rank: number[]): Skill[] {
  const teams = known.map(({ mu, sigma }) => [{ mu: mu / million, sigma: sigma / million }]);
  return rate(teams, { rank }).map(([skill]) => ({ mu: Math.round(skill!.mu * million), sigma: Math.round(skill!.sigma * million) }));
}

function rankOf(one: Standing, all: readonly Standing[]): number {
  return 1 + all.filter((other) => isAhead(other, one)).length;
}

function isAhead(one: Standing, other: Standing): boolean {
  return one.accepted === other.accepted ? one.votes > other.votes : one.accepted;
}

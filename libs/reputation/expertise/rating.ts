import { rate, type Rating as Skill } from 'openskill';

/** How one member's best answer stood when its thread was frozen. */
export interface Standing {
  memberId: string;
  accepted: boolean;
  /** Kudos less downvotes. */
  votes: number;
}

/** In millionths. */
export interface Rating {
  mu: number;
  sigma: number;
  threads: number;
  wins: number;
  updatedAt: Date;
}

const million = 1_000_000;
const monthMs = 30 * 24 * 60 * 60_000;
/** Of whom nothing is known (Weng and Lin, 2011: mean 25, deviation a third of it). */
const unknown = { mu: 25 * million, sigma: Math.round((25 / 3) * million) };

/** What is known becomes less certain: one deviation more for each idle month of 30 days, up to knowing nothing. */
function sigmaAt({ sigma, updatedAt }: Pick<Rating, 'sigma' | 'updatedAt'>, at: Date): number {
  const idleMonths = Math.max(0, Math.floor((at.getTime() - updatedAt.getTime()) / monthMs));
  return Math.min(unknown.sigma, sigma * (1 + idleMonths));
}

/** The cautious value that is shown: what the member almost certainly reaches. */
export function shownAt(rating: Pick<Rating, 'mu' | 'sigma' | 'updatedAt'>, at: Date): number {
  return rating.mu - 2 * sigmaAt(rating, at);
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

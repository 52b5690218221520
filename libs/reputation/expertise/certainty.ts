/** In millionths. */
export interface Rating {
  mu: number;
  sigma: number;
  threads: number;
  wins: number;
  updatedAt: Date;
}

export const million = 1_000_000;
const monthMs = 30 * 24 * 60 * 60_000;
/** Of whom nothing is known (Weng and Lin, 2011: mean 25, deviation a third of it). */
export const unknown = { mu: 25 * million, sigma: Math.round((25 / 3) * million) };

/** What is known becomes less certain: one deviation more for each idle month of 30 days, up to knowing nothing. */
export function sigmaAt({ sigma, updatedAt }: Pick<Rating, 'sigma' | 'updatedAt'>, at: Date): number {
  const idleMonths = Math.max(0, Math.floor((at.getTime() - updatedAt.getTime()) / monthMs));
  return Math.min(unknown.sigma, sigma * (1 + idleMonths));
}

/** The cautious value that is shown: what the member almost certainly reaches. */
export function shownAt(rating: Pick<Rating, 'mu' | 'sigma' | 'updatedAt'>, at: Date): number {
  return rating.mu - 2 * sigmaAt(rating, at);
}

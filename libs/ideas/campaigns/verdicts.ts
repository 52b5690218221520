import type { CampaignCriterion, CampaignVerdict } from '#contracts';

type Points = readonly (number | null)[];

/** Whether a judge has given points for every criterion. */
export function isWhole(points: Points, criteria: readonly CampaignCriterion[]): points is readonly number[] {
  return points.length === criteria.length && points.every((value) => value !== null);
}

/** One judge's points for an idea: the mean of the criteria, each by its weight; null while one is missing. */
export function weightedMean(points: Points, criteria: readonly CampaignCriterion[]): number | null {
  if (!isWhole(points, criteria)) return null;
  const weight = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  return criteria.reduce((sum, criterion, at) => sum + criterion.weight * points[at]!, 0) / weight;
}

/** What judges made of an idea together: those count who gave points for every criterion, all alike. Null where none did. */
export function verdictOf(scores: readonly Points[], criteria: readonly CampaignCriterion[]): CampaignVerdict | null {
  const whole = scores.filter((points) => isWhole(points, criteria));
  if (whole.length === 0 || criteria.length === 0) return null;
  const means = whole.map((points) => weightedMean(points, criteria)!);
  const mean = average(means);
  const spread = means.length < 2 ? null : Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1));
  return { judges: means.length, mean, spread, low: Math.min(...means), high: Math.max(...means), criteria: criteria.map((_, at) => average(whole.map((points) => points[at]!))) };
}

/** So many judges stand together in what everybody reads: of fewer one, or who judged beside them, would know who gave what. */
const fewestJudges = 3;

/** The verdict as everybody reads it, null where too few judges would be known by it. */
export function publicVerdictOf(scores: readonly Points[], criteria: readonly CampaignCriterion[]): CampaignVerdict | null {
  const verdict = verdictOf(scores, criteria);
  return verdict && verdict.judges >= fewestJudges ? verdict : null;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The orders of a board as formulas, in TypeScript for whoever explains a number and in SQL for the columns that hold them. */

/** 80% of a normal distribution lie within so many deviations. */
export const wilsonZ = 1.28;

/** Lower bound of Wilson's interval for the share of votes for an idea; 0 without votes. */
export function wilson(up: number, down: number): number {
  const n = up + down;
  if (n === 0) return 0;
  const z2 = wilsonZ ** 2;
  const share = up / n;
  return (share + z2 / (2 * n) - wilsonZ * Math.sqrt((share * (1 - share) + z2 / (4 * n)) / n)) / (1 + z2 / n);
}

/** Fider's: what was voted and said in thirty days against the age of the idea. */
export function hot(votes: number, comments: number, ageHours: number): number {
  return (5 * votes + 3 * comments - 1) / (ageHours + 2) ** 1.4;
}

const z2 = wilsonZ ** 2;

/** SQL of the same, over expressions for the votes for and against. */
export function wilsonSql(up: string, down: string): string {
  const n = `nullif(${up} + ${down}, 0)::double precision`;
  const share = `(${up} / ${n})`;
  return `coalesce((${share} + ${z2} / (2 * ${n}) - ${wilsonZ} * sqrt((${share} * (1 - ${share}) + ${z2} / (4 * ${n})) / ${n})) / (1 + ${z2} / ${n}), 0)`;
}

/** SQL of the same, over expressions for both counts and the time of the idea. */
export function hotSql(votes: string, comments: string, createdAt: string): string {
  return `((5 * ${votes} + 3 * ${comments} - 1) / power(greatest(extract(epoch from now() - ${createdAt}), 0) / 3600 + 2, 1.4))::double precision`;
}

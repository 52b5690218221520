import { smallestGroup } from '../segments/small-groups.js';

/** Voters who are in this row of those that divide all and in this column of others that do. */
export type Crossing = readonly (readonly number[])[];

/**
 * Which columns may be shown beside all rows, the most there are. Those left out are known together by subtraction, with the last
 * column, that is never shown: some rows must not hold some of these and fewer than enough voters more, nor the other way round.
 */
export function shownBeside(crossing: Crossing): ReadonlySet<number> {
  const columns = Array.from({ length: crossing[0]!.length }, (_, at) => crossing.map((row) => row[at]!));
  const last = columns.length - 1;
  let best: number[] = [];
  for (const kept of subsets(last)) {
    const left = columns.filter((_, at) => !kept.includes(at));
    const parts = [...kept.map((at) => columns[at]!), crossing.map((_, row) => sumOf(left.map((column) => column[row]!)))];
    if (isBetter(kept, best, columns) && isSafe(parts, crossing.length)) best = kept;
  }
  return new Set(best);
}

function isBetter(some: readonly number[], others: readonly number[], columns: readonly number[][]): boolean {
  const voters = (kept: readonly number[]): number => sumOf(kept.map((at) => sumOf(columns[at]!)));
  return some.length > others.length || (some.length === others.length && voters(some) > voters(others));
}

function isSafe(parts: readonly number[][], rowCount: number): boolean {
  return subsets(rowCount).every((rows) => {
    const held = parts.map((part) => sumOf(rows.map((row) => part[row]!)));
    return subsets(parts.length).every((some) => {
      const [both, ofRows, ofParts] = [sumOf(some.map((at) => held[at]!)), sumOf(held), sumOf(some.map((at) => sumOf(parts[at]!)))];
      const more = Math.abs(ofRows - ofParts);
      return both < Math.min(ofRows, ofParts) || more === 0 || more >= smallestGroup;
    });
  });
}

/** All choices of the first `count` places: there are few roles and levels. */
function subsets(count: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, mask) => Array.from({ length: count }, (_place, at) => at).filter((at) => mask & (1 << at)));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

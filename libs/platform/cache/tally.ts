/** How often a cache of this process had what was asked of it. */
export interface Tally {
  hits: number;
  misses: number;
}

const tallies = new Map<string, Tally>();

/** The one tally of this name; caches of one name are counted together. */
export function tallyOf(name: string): Tally {
  const tally = tallies.get(name) ?? { hits: 0, misses: 0 };
  tallies.set(name, tally);
  return tally;
}

export function allTallies(): ReadonlyMap<string, Tally> {
  return tallies;
}

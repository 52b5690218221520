import type { PostStanding } from '#contracts';

/** The version that "it worked" is about: the one the reader spoke of, else the one it is for, else the newest. */
export function versionSaid({ versions, choices }: Pick<PostStanding, 'versions' | 'choices'>): string {
  const known = versions.find(({ mine }) => mine !== null) ?? versions.find(({ meant }) => meant) ?? choices.find(({ newest }) => newest) ?? choices[0];
  return known?.id ?? '';
}

/** How many said that it works, and that it does not, on whatever version; and the names of those on which it does. */
export function summaryOf(versions: PostStanding['versions']): { works: number; fails: number; on: string[] } {
  const sum = (pick: (one: PostStanding['versions'][number]) => number): number => versions.reduce((total, one) => total + pick(one), 0);
  return { works: sum(({ works }) => works), fails: sum(({ fails }) => fails), on: versions.filter(({ works }) => works > 0).map(({ name }) => name) };
}

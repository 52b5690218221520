/**
 * Each term has three lists of topics, the narrower inside the wider, so that the best topics for common words are
 * found without reading all that hold them.
 */
export const tiers = { all: 0, strong: 1, title: 2 } as const;

/** Weighted occurrences from which a topic is in the term's `strong` list: in the title, or three times in a reply. */
const strongFrom = 3;

export function tiersOf(weight: number, inTitle: boolean): number[] {
  if (inTitle) return [tiers.all, tiers.strong, tiers.title];
  return weight >= strongFrom ? [tiers.all, tiers.strong] : [tiers.all];
}

/**
 * A frequent term has, beside the list of all topics that hold it, narrower lists of those where it weighs most, each
 * inside the one before. They tell the best topics for frequent words without a look at every topic that holds them.
 */
export const tierFloors = [0, 1.2, 1.55, 1.85] as const;
/** Terms that fewer topics hold have no narrower lists: every topic is looked at. */
export const tieredFrom = 500;

/** A term's part of BM25 before its idf, between 0 and 2.2, for k1 = 1.2 and b = .75. */
export function impactOf(weight: number, length: number, averageLength: number): number {
  return (weight * 2.2) / (weight + 1.2 * (0.25 + (0.75 * length) / averageLength));
}

/** The tiers of a term in a topic; `referenceLength` is the average length as of the last rebuild. */
export function tiersOf(weight: number, length: number, referenceLength: number): number[] {
  if (weight === 0) return [0];
  const impact = impactOf(weight, length, referenceLength);
  return tierFloors.flatMap((floor, tier) => (impact >= floor ? [tier] : []));
}

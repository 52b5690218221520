import type { TopicKind } from '#contracts';

/** An article or an idea fits if its match is at least so good a share of the best one's. */
const leastFit = 0.6;

/**
 * What is worth reading before one writes: what holds before what is outdated; first articles that fit, then ideas
 * that fit, then everything else in the order of its match.
 */
export function inOrderOfUse<One extends { kind: TopicKind; score: number; outdated: boolean }>(found: readonly One[]): One[] {
  const least = Math.max(0, ...found.map(({ score }) => score)) * leastFit;
  const placeOf = ({ kind, score, outdated }: One): number => {
    if (outdated) return 3;
    if (score < least) return 2;
    return kind === 'article' ? 0 : kind === 'idea' ? 1 : 2;
  };
  return found.toSorted((a, b) => placeOf(a) - placeOf(b));
}

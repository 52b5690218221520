import type { DeflectionReport, VisitCounts } from '#contracts';
import { newcombeInterval } from './two-proportions.js';

/** With fewer visits on a side the interval is wider than a quarter of all questions: it would say nothing. */
export const leastVisits = 50;

type Effect = DeflectionReport['effect'];

/** What suggestions change: who was shown none asked so much more often than who was shown some, of those who typed. */
export function effectOf(shown: VisitCounts, heldOut: VisitCounts, holdoutPercent: number): Effect {
  const [ofShown, ofHeldOut] = [shown, heldOut].map(({ submitted, typed }) => ({ count: submitted, of: typed })) as [{ count: number; of: number }, { count: number; of: number }];
  const [shownRate, heldOutRate] = [ofShown, ofHeldOut].map(({ count, of }) => (of === 0 ? null : count / of)) as [number | null, number | null];
  const isComparable = shownRate !== null && heldOutRate !== null;
  const interval = isComparable ? newcombeInterval(ofHeldOut, ofShown) : null;
  const difference = isComparable ? heldOutRate - shownRate : null;
  return { shownRate, heldOutRate, difference, interval, leastVisits, verdict: verdictOf() };

  function verdictOf(): Effect['verdict'] {
    if (ofHeldOut.of === 0 && holdoutPercent === 0) return 'no-holdout';
    if (!interval || ofShown.of < leastVisits || ofHeldOut.of < leastVisits) return 'too-few';
    if (interval.lower > 0) return 'fewer-questions';
    return interval.upper < 0 ? 'more-questions' : 'unclear';
  }
}

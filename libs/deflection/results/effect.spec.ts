import { describe, expect, it } from '@jest/globals';
import type { VisitCounts } from '#contracts';
import { effectOf } from './effect.js';

const visits = (typed: number, submitted: number): VisitCounts => ({ opened: typed, typed, chosen: 0, read: 0, solved: 0, submitted, deflected: 0, pending: 0 });

describe('the effect of suggestions', () => {
  it.each([
    ['nobody is held out', visits(900, 300), visits(0, 0), 0, 'no-holdout'],
    ['nobody has come yet', visits(0, 0), visits(0, 0), 10, 'too-few'],
    ['49 are held out', visits(900, 100), visits(49, 49), 10, 'too-few'],
    ['49 are shown some', visits(49, 0), visits(50, 50), 10, 'too-few'],
    ['both ask alike', visits(900, 300), visits(100, 35), 10, 'unclear'],
    ['who is held out asks more', visits(900, 300), visits(100, 60), 10, 'fewer-questions'],
    ['who is held out asks less', visits(900, 600), visits(100, 30), 10, 'more-questions'],
    ['the holdout ended, and its visits are there', visits(900, 300), visits(100, 60), 0, 'fewer-questions'],
  ])('when %s is told as it is', (_, shown, heldOut, percent, verdict) => expect(effectOf(shown, heldOut, percent).verdict).toBe(verdict));

  it('is the share of questions that were spared, of those who typed', () => {
    const { shownRate, heldOutRate, difference, interval } = effectOf(visits(80, 48), visits(70, 56), 10);
    expect([shownRate, heldOutRate]).toEqual([0.6, 0.8]);
    expect(difference).toBeCloseTo(0.2, 12);
    expect(interval!.lower).toBeCloseTo(0.0524, 4);
    expect(interval!.upper).toBeCloseTo(0.3339, 4);
  });

  it('has no shares where nobody typed', () => {
    expect(effectOf(visits(0, 0), visits(0, 0), 5)).toMatchObject({ shownRate: null, heldOutRate: null, difference: null, interval: null });
  });
});

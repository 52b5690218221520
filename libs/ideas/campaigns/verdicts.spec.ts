import { describe, expect, test } from '@jest/globals';
import { publicVerdictOf, verdictOf, weightedMean } from './verdicts.js';

const criteria = [{ name: 'Use', weight: 3 }, { name: 'Effort', weight: 1 }];

test.each([
  [[8, 4], 7],
  [[0, 0], 0],
  [[10, 10], 10],
  [[8, null], null],
  [[8], null],
])('points of %j, weighted 3 to 1, are %s', (points, mean) => {
  expect(weightedMean(points, criteria)).toBe(mean);
});

describe('what judges made of an idea', () => {
  test('is their mean, how far they are apart, and each criterion', () => {
    // Means of 7, 5 and 3: the deviations are 2, 0 and -2, so the variance with n - 1 is 4.
    expect(verdictOf([[8, 4], [5, 5], [2, 6]], criteria)).toEqual({ judges: 3, mean: 5, spread: 2, low: 3, high: 7, criteria: [5, 5] });
  });
  test('of a single one has no spread', () => {
    expect(verdictOf([[8, 4], [5, null]], criteria)).toEqual({ judges: 1, mean: 7, spread: null, low: 7, high: 7, criteria: [8, 4] });
  });
  test.each([[[]], [[[null, null]]]])('is nothing where nobody scored it whole: %j', (scores) => {
    expect(verdictOf(scores, criteria)).toBeNull();
  });
});

test('everybody reads a verdict of three judges, and none that would tell the points of one', () => {
  const three = [[8, 4], [5, 5], [2, 6]];
  expect(publicVerdictOf(three, criteria)).toEqual(verdictOf(three, criteria));
  expect(publicVerdictOf([...three.slice(1), [8, null]], criteria)).toBeNull();
  expect(publicVerdictOf([], criteria)).toBeNull();
});

import { describe, expect, it } from '@jest/globals';
import { newcombeInterval, wilsonInterval } from './two-proportions.js';

describe('the interval of a difference of proportions', () => {
  // Table II of Newcombe 1998, method 10, to its four places.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %d of %d and %d of %d is what the paper has', (x, m, y, n, lower, upper) => {
    const interval = newcombeInterval({ count: x, of: m }, { count: y, of: n });
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('turns round with its sides', () => {
    const [one, other] = [{ count: 30, of: 120 }, { count: 200, of: 1_100 }];
    const [there, back] = [newcombeInterval(one, other), newcombeInterval(other, one)];
    expect(there.lower).toBeCloseTo(-back.upper, 12);
    expect(there.upper).toBeCloseTo(-back.lower, 12);
  });
});

describe('the interval of one proportion', () => {
  // Newcombe 1998 (Statistics in Medicine 17, 857-872), table I, Wilson's score method.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d of %d is what the paper has', (count, of, lower, upper) => {
    const interval = wilsonInterval({ count, of });
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });
});

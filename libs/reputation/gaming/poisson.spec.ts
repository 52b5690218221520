import { describe, expect, test } from '@jest/globals';
import { logPoissonTail } from './poisson.js';

describe('the logarithm of a Poisson tail', () => {
  // Summed with sixty digits.
  test.each([
    [1, 0.5, -0.9327521295671886],
    [5, 0.5, -8.66734403983606],
    [5, 0.05, -19.80779490661513],
    [3, 0.018, -13.857403951410397],
    [1, 1e-9, -20.723265837446412],
    [20, 10, -5.668123295514557],
    [10, 20, -0.0050079310887542255],
    [45, 30, -5.072199898696754],
    [100, 1, -364.72942620471963],
    [900, 1_000, -0.0006227916787585667],
    [1_200, 1_000, -21.481654963403038],
    [5_000, 10, -26_088.21604230539],
  ])('of %i or more where %d are expected', (count, mean, log) => {
    expect(Math.abs(logPoissonTail(count, mean) / log - 1)).toBeLessThan(1e-11);
  });

  test('anything is certain to be none or more, and nothing comes of nothing', () => {
    expect(logPoissonTail(0, 3)).toBe(0);
    expect(logPoissonTail(0, 0)).toBe(0);
    expect(logPoissonTail(1, 0)).toBe(-Infinity);
  });

  test('more votes are never likelier than fewer', () => {
    const tails = Array.from({ length: 60 }, (_, count) => logPoissonTail(count, 17.3));
    expect(tails).toEqual([...tails].sort((a, b) => b - a));
  });
});

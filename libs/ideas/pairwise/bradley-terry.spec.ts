import { describe, expect, test } from '@jest/globals';
import { bradleyTerry, type Comparisons } from './bradley-terry.js';

const pair = (a: number, b: number, count: number, wins: number): Comparisons => ({ a, b, count, wins });

describe('strengths by Bradley and Terry', () => {
  // Worked out by another road: gradient ascent, a numeric second derivative, and its inverse by Gauss and Jordan.
  test.each<[string, number, Comparisons[], [number, number, number][]]>([
    ['seven of ten', 2, [pair(0, 1, 10, 7)], [[0.598771, 0.4374, 0.741238], [0.401229, 0.258762, 0.5626]]],
    ['always preferred', 2, [pair(0, 1, 5, 5)], [[0.798686, 0.437232, 0.952961], [0.201314, 0.047039, 0.562768]]],
    ['three, with a tie', 3, [pair(0, 1, 10, 7), pair(1, 2, 8, 5.5), pair(0, 2, 6, 5)], [[0.684131, 0.505195, 0.821253], [0.494395, 0.337927, 0.651968], [0.320734, 0.176142, 0.510474]]],
    ['a circle, and one that nobody compared', 4, [pair(0, 1, 4, 4), pair(1, 2, 4, 4), pair(2, 0, 4, 4)], [[0.5, 0.191821, 0.808179], [0.5, 0.191821, 0.808179], [0.5, 0.191821, 0.808179], [0.5, 0.03246, 0.96754]]],
    ['one alone', 1, [], [[0.5, 0.5, 0.5]]],
    ['none', 0, [], []],
  ])('%s', (_name, size, pairs, expected) => {
    const found = bradleyTerry(size, pairs);
    expect(found).toHaveLength(size);
    found.forEach(({ score, low, high }, place) => [score, low, high].forEach((figure, part) => expect(figure).toBeCloseTo(expected[place]![part]!, 5)));
  });

  test('stay finite where one always wins, and more comparisons narrow the interval', () => {
    const [few, many] = [10, 10_000].map((count) => bradleyTerry(2, [pair(0, 1, count, count * 0.6)])[0]!);
    expect(many!.high - many!.low).toBeLessThan((few!.high - few!.low) / 10);
    const [always] = bradleyTerry(2, [pair(0, 1, 100_000, 100_000)]);
    expect(always!.score).toBeGreaterThan(0.98);
    expect(always!.high).toBeLessThanOrEqual(1);
  });

  test('count how often each was compared', () => expect(bradleyTerry(3, [pair(0, 1, 4, 1), pair(2, 1, 3, 3)]).map(({ comparisons }) => comparisons)).toEqual([4, 7, 3]));
});

import { describe, expect, test } from '@jest/globals';
import type { Condition } from '#contracts';
import type { MetricValues } from '../metrics/metric-values.js';
import { fractionOf, meets, metricsIn, progressOf } from './conditions.js';

const solutions = { metric: 'solutions', atLeast: 10 };
const share = { metric: 'solutions-share', atLeast: 50 };
const removed = { metric: 'posts-removed', atMost: 0 };
const months = { metric: 'active-months', atLeast: 6 };

describe('conditions', () => {
  test.each<[string, Condition, MetricValues, boolean, number]>([
    ['nothing is asked', { all: [] }, {}, true, 1],
    ['enough', { all: [solutions] }, { solutions: 10 }, true, 1],
    ['one too few', { all: [solutions] }, { solutions: 9 }, false, 0.9],
    ['none, which is not kept', { all: [solutions] }, {}, false, 0],
    ['a balance below nothing', { all: [{ metric: 'reputation', atLeast: 50 }] }, { reputation: -5 }, false, 0],
    ['no more than none, which is not kept', { all: [removed] }, {}, true, 1],
    ['one too many', { all: [removed] }, { 'posts-removed': 1 }, false, 0],
    ['a share of nothing is not enough', { all: [share] }, {}, false, 0],
    ['a share of nothing is not little enough', { all: [{ metric: 'solutions-share', atMost: 50 }] }, {}, false, 0],
    ['all, and one is missing', { all: [solutions, months] }, { solutions: 10, 'active-months': 3 }, false, 0.75],
    ['any, and one is there', { any: [solutions, months] }, { 'active-months': 6 }, true, 1],
    ['any, and none is there', { any: [solutions, months] }, { solutions: 4, 'active-months': 3 }, false, 0.5],
    ['any within all', { all: [solutions, { any: [share, months] }] }, { solutions: 10, 'active-months': 6 }, true, 1],
    ['any within all, and none of these', { all: [solutions, { any: [share, months] }] }, { solutions: 10, 'solutions-share': 25 }, false, 0.75],
    ['all within any', { any: [{ all: [solutions, removed] }, months] }, { solutions: 10 }, true, 1],
    ['all within any, one short', { any: [{ all: [solutions, removed] }, months] }, { solutions: 10, 'posts-removed': 1, 'active-months': 3 }, false, 0.5],
  ])('%s', (_name, condition, values, met, fraction) => {
    expect(meets(condition, values)).toBe(met);
    expect(fractionOf(condition, values)).toBeCloseTo(fraction);
  });

  test('what is met and what is missing is told term by term', () => {
    const condition: Condition = { all: [solutions, { any: [share, months] }, removed] };
    expect(progressOf(condition, { solutions: 7, 'active-months': 6 })).toEqual([
      { metric: 'solutions', name: 'Solutions', unit: 'count', atLeast: 10, atMost: null, value: 7, met: false, group: null },
      { metric: 'solutions-share', name: 'Share of answers accepted', unit: 'percent', atLeast: 50, atMost: null, value: null, met: false, group: 1 },
      { metric: 'active-months', name: 'Active months', unit: 'months', atLeast: 6, atMost: null, value: 6, met: true, group: 1 },
      { metric: 'posts-removed', name: 'Own posts removed', unit: 'count', atLeast: null, atMost: 0, value: 0, met: true, group: null },
    ]);
    expect(metricsIn(condition)).toEqual(['solutions', 'solutions-share', 'active-months', 'posts-removed']);
  });
});

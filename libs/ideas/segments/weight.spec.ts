import { expect, test } from '@jest/globals';
import { weightOf } from './weight.js';

test.each([
  // A quarter of the revenue counts half, all of it whole.
  ['a small segment that wants it much', { votes: 8, members: 10, revenue: 25 }, 100, 0.4],
  ['a large segment that hardly wants it', { votes: 8, members: 800, revenue: 100 }, 100, 0.01],
  ['without members', { votes: 0, members: 0, revenue: 25 }, 100, 0],
  ['without revenue anywhere', { votes: 8, members: 10, revenue: 0 }, 0, 0],
])('%s', (_name, segment, allRevenue, weight) => {
  expect(weightOf(segment, allRevenue)).toBeCloseTo(weight, 10);
});

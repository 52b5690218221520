import { expect, test } from '@jest/globals';
import { shownGroups } from './small-groups.js';

test.each<[string, number[], number, number[]]>([
  ['all that are large', [9, 5], 14, [0, 1]],
  ['none that is small, with what is left out large enough', [9, 3, 2], 14, [0]],
  ['none from which a small one could be worked out', [9, 6, 3], 18, [0]],
  ['nothing where the rest is small whatever is left out', [9, 3], 12, []],
  ['none beside a few who are in no group', [7, 6], 15, [0]],
  ['those beside many who are in no group', [7, 0], 12, [0]],
  ['nothing of few people', [3, 1], 4, []],
  ['the first of two that are level', [6, 6], 13, [0]],
])('shown are %s', (_name, sizes, all, shown) => {
  expect([...shownGroups(sizes, all)].sort()).toEqual(shown);
});

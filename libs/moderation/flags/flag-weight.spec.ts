import { describe, expect, test } from '@jest/globals';
import { flagWeight, type Flagger } from './flag-weight.js';

const settings = { accuracyFlags: 5, accuracyShare: 0.7 };
const newcomer: Flagger = { isStaff: false, trustLevel: 0, agreed: 0, declined: 0 };

describe('the weight of a flag', () => {
  test.each<[string, Partial<Flagger>, number]>([
    ['of a new member', {}, 1],
    ['at level 1', { trustLevel: 1 }, 2],
    ['at level 4', { trustLevel: 4 }, 5],
    ['of staff, whatever their level', { isStaff: true, trustLevel: 1 }, 6],
    ['before the fifth decided flag', { agreed: 4 }, 1],
    ['with the fifth, all agreed', { agreed: 5 }, 1 + 0.3 * 5 * (Math.log(5) / Math.log(4))],
    ['at sixteen agreed of sixteen', { agreed: 16 }, 1 + 0.3 * 2 * 5],
    ['at 70% agreed', { agreed: 7, declined: 3 }, 1],
    ['below 70%', { trustLevel: 2, agreed: 8, declined: 8 }, 3 - 0.2 * 2 * 5],
    ['never falls below nothing', { agreed: 0, declined: 64 }, 0],
  ])('%s', (_name, changes, weight) => {
    expect(flagWeight({ ...newcomer, ...changes }, settings)).toBeCloseTo(weight, 3);
  });

  test('five flags at level 1 reach what hides a post, as three do at level 2; four and two do not', () => {
    const at = (trustLevel: number) => flagWeight({ ...newcomer, trustLevel }, settings);
    const hides = 8.33;
    expect([5 * at(1) >= hides, 4 * at(1) >= hides, 3 * at(2) >= hides, 2 * at(2) >= hides]).toEqual([true, false, true, false]);
  });
});

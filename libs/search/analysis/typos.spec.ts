import { describe, expect, test } from '@jest/globals';
import { halvesOf, nearest, slipsBetween, variantsOf } from './typos.js';

describe('typing errors', () => {
  test.each([
    ['light', 'light', 0],
    ['lihgt', 'light', 1],
    ['liht', 'light', 1],
    ['lightt', 'light', 1],
    ['lught', 'light', 1],
    ['tehrmostst', 'thermostat', 2],
    ['', 'abc', 3],
    ['😀a', 'a😀', 1],
  ])('%s is %s with %i slips', (typed, meant, slips) => {
    expect(slipsBetween(typed, meant)).toBe(slips);
    expect(slipsBetween(meant, typed)).toBe(slips);
  });

  test('halves and variants keep characters whole', () => {
    expect(halvesOf('a😀bc')).toEqual({ beginning: 'a😀', ending: 'cb' });
    expect(variantsOf('ab')).toEqual(['b', 'ba', 'a']);
    expect(variantsOf('😀a')).toContain('a😀');
    expect(variantsOf('aa')).toEqual(['a']);
  });

  test('the nearest words come first, the commoner of two', () => {
    const candidates = [
      { folded: 'lights', documents: 90 },
      { folded: 'night', documents: 5 },
      { folded: 'right', documents: 50 },
      { folded: 'flight', documents: 7 },
      { folded: 'bright', documents: 99 },
    ];
    expect(nearest('light', candidates)).toEqual(['lights', 'right', 'flight', 'night']);
    expect(nearest('1042', [{ folded: '1024', documents: 9 }, { folded: '10042', documents: 9 }])).toEqual([]);
    expect(nearest('wifii6', [{ folded: 'wifi6', documents: 1 }, { folded: 'wifi7', documents: 9 }])).toEqual(['wifi6']);
    expect(nearest('thermostats', [{ folded: 'thermosat', documents: 1 }, { folded: 'thermal', documents: 9 }])).toEqual(['thermosat']);
  });
});

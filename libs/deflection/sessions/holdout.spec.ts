import { describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { isHeldOut } from './holdout.js';

const visits = Array.from({ length: 20_000 }, () => uuidv7());
const shareAt = (percent: number): number => visits.filter((id) => isHeldOut(id, percent)).length / visits.length;

describe('who is held out', () => {
  it('is nobody at 0', () => expect(shareAt(0)).toBe(0));

  // Six standard deviations of 20,000 draws: a right split is outside of it once in 500 million runs.
  it.each([1, 5, 10])('is %d of a hundred', (percent) => {
    const share = percent / 100;
    expect(Math.abs(shareAt(percent) - share)).toBeLessThan(6 * Math.sqrt((share * (1 - share)) / visits.length));
  });

  it('stays held out', () => {
    for (const id of visits.slice(0, 100)) expect(isHeldOut(id, 10)).toBe(isHeldOut(id, 10));
  });

  it('is held out at a larger share as well', () => {
    for (const id of visits) if (isHeldOut(id, 5)) expect(isHeldOut(id, 10)).toBe(true);
  });
});

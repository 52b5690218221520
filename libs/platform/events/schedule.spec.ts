import { describe, expect, test } from '@jest/globals';
import { nextTime } from './schedule.js';

describe('the next time of a schedule', () => {
  test.each([
    ['17 3 * * *', '2026-03-01T03:16:59Z', '2026-03-01T03:17:00Z'],
    ['17 3 * * *', '2026-03-01T03:17:00Z', '2026-03-02T03:17:00Z'],
    ['*/5 * * * *', '2026-12-31T23:58:30Z', '2027-01-01T00:00:00Z'],
    ['0 0 29 2 *', '2026-03-01T00:00:00Z', '2028-02-29T00:00:00Z'],
  ])('%s after %s is %s', (pattern, after, expected) => {
    expect(nextTime(pattern, new Date(after))).toEqual(new Date(expected));
  });

  test('a pattern without a time is refused', () => {
    expect(() => nextTime('0 0 31 2 *', new Date('2026-03-01T00:00:00Z'))).toThrow('names no time');
  });
});

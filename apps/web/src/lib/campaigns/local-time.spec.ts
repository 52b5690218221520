import { describe, expect, test } from '@jest/globals';
import { isZone, momentIn, momentOf, wallTime } from './local-time';

describe('a time on a clock of a zone', () => {
  test.each([
    ['2026-12-01T09:30', 'UTC', '2026-12-01T09:30:00.000Z'],
    ['2026-12-01T09:30', 'Europe/Paris', '2026-12-01T08:30:00.000Z'],
    ['2026-07-01T09:30', 'Europe/Paris', '2026-07-01T07:30:00.000Z'],
    ['2026-12-01T00:00', 'Asia/Kolkata', '2026-11-30T18:30:00.000Z'],
    ['2026-12-31T20:00', 'America/Los_Angeles', '2027-01-01T04:00:00.000Z'],
    // The night of 29 March 2026 goes from 2 to 3, that of 25 October from 3 to 2 again.
    ['2026-03-29T01:59', 'Europe/Paris', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T04:00', 'Europe/Paris', '2026-10-25T03:00:00.000Z'],
  ])('%s in %s is %s', (wall, zone, moment) => {
    expect(momentOf(wall, zone)).toBe(moment);
    expect(wallTime(moment, zone)).toBe(wall);
  });

  test('in a zone that is none is one in UTC', () => expect(momentIn('2026-07-01T09:30', 'Nowhere/Land')).toBe('2026-07-01T09:30:00.000Z'));
  test('that no clock shows is one nearby', () => expect(momentOf('2026-03-29T02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z'));
  test.each(['', 'tomorrow', '2026-13-01T09:30', '2026-12-01'])('%j is none', (wall) => expect(momentOf(wall, 'UTC')).toBe(wall));
});

test.each([['Europe/Paris', true], ['Nowhere/Land', false], ['', false]])('%j is a zone: %s', (zone, is) => expect(isZone(zone)).toBe(is));

import { describe, expect, it } from '@jest/globals';
import { clock, howItComes, minutesOf } from './reach';

describe('the hours of a day', () => {
  it.each([
    [0, '00:00'],
    [450, '07:30'],
    [1439, '23:59'],
  ])('%i minutes are %s, and back', (minutes, text) => {
    expect(clock(minutes)).toBe(text);
    expect(minutesOf(text)).toBe(minutes);
  });

  it.each(['', '24:00', '7:30', 'noon', '12:60'])('"%s" is no time', (text) => {
    expect(minutesOf(text)).toBeUndefined();
  });
});

describe('how a kind comes', () => {
  it.each([
    [true, 'at-once', 'reach.hereNow'],
    [true, 'daily', 'reach.hereDaily'],
    [true, 'off', 'reach.here'],
    [false, 'at-once', 'reach.nowhere'],
  ] as const)('here %s, by mail %s: %s', (here, mail, key) => {
    expect(howItComes({ here, mail })).toBe(key);
  });
});

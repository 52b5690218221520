import { describe, expect, test } from '@jest/globals';
import { levelOf } from './levels.js';
import { shownAt, type Rating } from './certainty.js';
import { rateThread, type Standing } from './rating.js';

const march = new Date('2026-03-01T00:00:00Z');
const days = (count: number): Date => new Date(march.getTime() + count * 24 * 60 * 60_000);
const stand = (memberId: string, accepted: boolean, votes: number): Standing => ({ memberId, accepted, votes });
const rated = (mu: number, sigma: number, updatedAt = march): Rating => ({ mu: mu * 1e6, sigma: sigma * 1e6, threads: 3, wins: 1, updatedAt });

describe('a thread', () => {
  test('is won by the accepted answer, also with fewer votes', () => {
    const [accepted, liked] = rateThread([stand('a', true, 0), stand('b', false, 9)], [undefined, undefined], march);
    expect(accepted!.mu).toBeGreaterThan(25e6);
    expect(liked!.mu).toBeLessThan(25e6);
    expect([accepted!.wins, liked!.wins, accepted!.threads]).toEqual([1, 0, 1]);
    expect(accepted!.sigma).toBeLessThan(8_333_333);
  });

  test('is ranked by votes where none is accepted, and equals stay equal', () => {
    const [first, second, third] = rateThread([stand('a', false, 2), stand('b', false, 2), stand('c', false, -1)], [undefined, undefined, undefined], march);
    expect(first).toEqual(second);
    expect(first!.mu).toBeGreaterThan(third!.mu);
  });

  test('does not depend on the order in which its answers are given', () => {
    const standings = [stand('a', true, 1), stand('b', false, 4), stand('c', false, 0)];
    const before = [rated(27, 6), undefined, rated(31, 4)];
    const forward = rateThread(standings, before, march);
    expect(rateThread(standings.toReversed(), before.toReversed(), march).toReversed()).toEqual(forward);
  });

  test('of one answer teaches nothing and counts', () => {
    expect(rateThread([stand('a', true, 5)], [rated(30, 5)], march)).toEqual([{ mu: 30e6, sigma: 5e6, threads: 4, wins: 2, updatedAt: march }]);
  });

  test('gives whole millionths', () => {
    for (const { mu, sigma } of rateThread([stand('a', true, 0), stand('b', false, 0)], [rated(27.123456, 6), undefined], march)) expect([Number.isInteger(mu), Number.isInteger(sigma)]).toEqual([true, true]);
  });
});

describe('what is shown', () => {
  test.each([
    ['at once', 0, 30 - 4],
    ['after 29 days', 29, 30 - 4],
    ['after a month', 30, 30 - 8],
    ['after three months', 91, 30 - 16],
    ['after years, as of somebody unknown', 1_000, 30 - 2 * 8.333333],
  ])('%s', (_name, idle, shown) => {
    expect(shownAt(rated(30, 2), days(idle))).toBe(Math.round(shown * 1e6));
  });

  test('an idle member is rated as uncertainly as they are shown', () => {
    const standings = [stand('a', true, 0), stand('b', false, 0)];
    const idle = rateThread(standings, [rated(30, 2), undefined], days(60));
    expect(idle).toEqual(rateThread(standings, [{ ...rated(30, 6), updatedAt: days(60) }, undefined], days(60)));
  });
});

test.each([
  [20e6, 6, 'expert'],
  [20e6, 5, 'strong'],
  [19_999_999, 80, 'strong'],
  [16e6, 2, 'learning'],
  [12e6, 2, 'learning'],
  [12e6, 1, undefined],
  [11_999_999, 50, undefined],
])('%d from %d threads is %s', (shown, threads, level) => {
  expect(levelOf({ shown, threads })).toBe(level);
});

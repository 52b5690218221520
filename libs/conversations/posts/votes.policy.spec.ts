import { describe, expect, test } from '@jest/globals';
import { CommunitySettings } from '#contracts';
import { canChangeVote, reachedCap, secondsOfDayLeft } from './votes.policy.js';

const caps = CommunitySettings.parse({}).votes;
const at = (time: string): Date => new Date(`2026-03-01T${time}Z`);

describe('one more vote on a day', () => {
  test.each([
    [0, 0, undefined],
    [39, 5, undefined],
    [40, 0, 'votes.day'],
    [40, 6, 'votes.day'],
    [39, 6, 'votes.author-day'],
    [6, 6, 'votes.author-day'],
  ] as const)('after %i, %i of them on this author: %s', (inAll, onAuthor, cap) => {
    expect(reachedCap({ inAll, onAuthor }, caps)).toBe(cap);
  });
});

describe('a vote of 12:00', () => {
  test.each([
    ['12:00:00', null, true],
    ['13:00:00', null, true],
    ['13:00:00.001', null, false],
    ['23:00:00', '11:59:59', false],
    ['23:00:00', '12:00:00', false],
    ['23:00:00', '12:00:01', true],
  ] as const)('at %s, the post edited at %s: may be changed is %s', (now, edited, may) => {
    expect(canChangeVote({ castAt: at('12:00:00'), postEditedAt: edited && at(edited) }, caps, at(now))).toBe(may);
  });
});

test('the caps lift at midnight UTC', () => {
  expect([at('00:00:00'), at('18:59:59.500'), at('23:59:59.999')].map(secondsOfDayLeft)).toEqual([86_400, 18_001, 1]);
});

import { describe, expect, test } from '@jest/globals';
import type { RoundState } from '#contracts';
import { guest, type Actor } from '#platform';
import { optionOrder } from './option-order.js';
import { canOpenRounds, canSeeGroupSegments, isRevealed, roundAbilities, roundState } from './rounds.policy.js';

const as = (role: Actor['role'], changes: Partial<Actor> = {}): Actor => ({ ...guest, memberId: 'somebody', role, ...changes });
const actors: Record<string, Actor> = {
  guest,
  member: as('member'),
  superuser: as('superuser'),
  moderatorHere: as('member', { spaceRoles: { here: 'moderator' } }),
  moderator: as('moderator'),
  staff: as('staff'),
  admin: as('admin'),
  owner: as('owner'),
};
const staff = ['staff', 'admin', 'owner'];
const moderators = ['moderatorHere', 'moderator', ...staff];
const members = ['member', 'superuser', ...moderators];
const named = (may: (actor: Actor) => boolean) => Object.keys(actors).filter((name) => may(actors[name]!));

describe('who may do what with a round', () => {
  test.each<[RoundState, Record<'vote' | 'comment' | 'withdraw' | 'hideComments', string[]>]>([
    ['scheduled', { vote: [], comment: [], withdraw: staff, hideComments: [] }],
    ['open', { vote: members, comment: members, withdraw: [], hideComments: [] }],
    ['counting', { vote: [], comment: members, withdraw: [], hideComments: [] }],
    ['revealed', { vote: [], comment: members, withdraw: [], hideComments: moderators }],
  ])('that is %s', (state, expected) => {
    for (const ability of ['vote', 'comment', 'withdraw', 'hideComments'] as const) {
      expect([ability, named((actor) => roundAbilities(actor, { spaceId: 'here', state })[ability])]).toEqual([ability, expected[ability]]);
    }
  });

  test('staff open them in spaces for ideas', () => {
    expect(named((actor) => canOpenRounds(actor, { kind: 'ideas', archivedAt: null }))).toEqual(staff);
    expect(named((actor) => canOpenRounds(actor, { kind: 'support', archivedAt: null }))).toEqual([]);
    expect(named((actor) => canOpenRounds(actor, { kind: 'ideas', archivedAt: new Date(0) }))).toEqual([]);
  });

  test('staff alone see what groups chose', () => expect(named(canSeeGroupSegments)).toEqual(staff));
  test.each<[RoundState, boolean]>([['scheduled', false], ['open', false], ['counting', false], ['revealed', true]])('%s is revealed: %s', (state, revealed) => expect(isRevealed({ state })).toBe(revealed));
});

describe('where a round stands', () => {
  const at = (minutes: number) => new Date(minutes * 60_000);
  const round = { opensAt: at(10), closesAt: at(20), revealedAt: null };
  test.each<[number, Date | null, RoundState]>([
    [9, null, 'scheduled'],
    [10, null, 'open'],
    [19, null, 'open'],
    [20, null, 'counting'],
    [30, at(21), 'revealed'],
  ])('at minute %i', (now, revealedAt, state) => expect(roundState({ ...round, revealedAt }, at(now))).toBe(state));
});

describe('the order of the options', () => {
  test('is the same for a member each time, and all are there', () => {
    expect(optionOrder('a', 'r', 12)).toEqual(optionOrder('a', 'r', 12));
    expect([...optionOrder('a', 'r', 12)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('puts each option first for about as many members', () => {
    const firsts = [0, 0, 0, 0];
    for (let member = 0; member < 4_000; member += 1) firsts[optionOrder(`member-${member}`, 'r', 4)[0]!]! += 1;
    for (const count of firsts) expect(Math.abs(count - 1_000)).toBeLessThan(120);
  });
});

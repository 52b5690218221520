import { describe, expect, test } from '@jest/globals';
import type { GamingCaseState, RoleName } from '#contracts';
import { guest, system, type Actor } from '#platform';
import { canAppealCase, canDecideCase, canReadCase, type CaseSubject } from './cases.policy.js';

const actor = (memberId: string, role: RoleName): Actor => ({ ...guest, memberId, role });
const actors: Record<string, Actor> = {
  guest,
  system,
  member: actor('other', 'member'),
  superuser: actor('super', 'superuser'),
  moderator: actor('mod', 'moderator'),
  'moderator who decided': actor('decider', 'moderator'),
  staff: actor('staff', 'staff'),
  owner: actor('owner', 'owner'),
  concerned: actor('a', 'member'),
  'concerned, has appealed': actor('b', 'member'),
  'concerned moderator': actor('c', 'moderator'),
};
const subject = (state: GamingCaseState, hasAppealed = true, hasOthers = true): CaseSubject => ({
  state,
  deciders: state === 'open' ? [] : ['decider', 'staff'],
  lastDecider: state === 'open' ? null : 'staff',
  hasOthers,
  concerned: [
    { memberId: 'a', hasAppealed: false },
    { memberId: 'b', hasAppealed },
    { memberId: 'c', hasAppealed: false },
  ],
});
const who = (may: (actor: Actor, subject: CaseSubject) => boolean, state: GamingCaseState): string[] => Object.keys(actors).filter((name) => may(actors[name]!, subject(state)));

const unconcerned = ['moderator', 'moderator who decided', 'staff', 'owner'];
const anotherOne = ['moderator', 'owner'];
const canStillAppeal = ['concerned', 'concerned moderator'];

describe('a case of suspicious votes', () => {
  test.each([
    ['open', { read: unconcerned, decide: unconcerned, appeal: canStillAppeal }],
    ['appealed', { read: unconcerned, decide: anotherOne, appeal: canStillAppeal }],
    ['upheld', { read: unconcerned, decide: anotherOne, appeal: canStillAppeal }],
    ['released', { read: unconcerned, decide: anotherOne, appeal: [] }],
  ] as const)('%s', (state, expected) => {
    expect({ read: who(canReadCase, state), decide: who(canDecideCase, state), appeal: who(canAppealCase, state) }).toEqual(expected);
  });

  test.each([
    ['appealed', ['moderator who decided']],
    ['upheld', []],
    ['released', []],
  ] as const)('on which everybody decided before, %s', (state, expected) => {
    const everybody = subject(state, true, false);
    const deciders = ['moderator who decided', 'staff'];
    expect(deciders.filter((name) => canDecideCase(actors[name]!, everybody))).toEqual(expected);
    expect(canDecideCase(actors['concerned moderator']!, { ...everybody, deciders: [...everybody.deciders, 'c'] })).toBe(false);
  });

  test('against which nobody appealed is turned round by who decided, too', () => {
    for (const state of ['upheld', 'released'] as const) expect(Object.keys(actors).filter((name) => canDecideCase(actors[name]!, subject(state, false)))).toEqual(unconcerned);
  });
});

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
const subject = (state: GamingCaseState): CaseSubject => ({
  state,
  decidedBy: state === 'open' ? null : 'decider',
  concerned: [
    { memberId: 'a', hasAppealed: false },
    { memberId: 'b', hasAppealed: true },
    { memberId: 'c', hasAppealed: false },
  ],
});
const who = (may: (actor: Actor, subject: CaseSubject) => boolean, state: GamingCaseState): string[] => Object.keys(actors).filter((name) => may(actors[name]!, subject(state)));

const unconcerned = ['moderator', 'moderator who decided', 'staff', 'owner'];
const anotherOne = ['moderator', 'staff', 'owner'];
const canStillAppeal = ['concerned', 'concerned moderator'];

describe('a case of suspicious votes', () => {
  test.each([
    ['open', { read: unconcerned, decide: unconcerned, appeal: canStillAppeal }],
    ['appealed', { read: unconcerned, decide: anotherOne, appeal: canStillAppeal }],
    ['upheld', { read: unconcerned, decide: unconcerned, appeal: canStillAppeal }],
    ['released', { read: unconcerned, decide: unconcerned, appeal: [] }],
  ] as const)('%s', (state, expected) => {
    expect({ read: who(canReadCase, state), decide: who(canDecideCase, state), appeal: who(canAppealCase, state) }).toEqual(expected);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { RoleName } from '#contracts';
import { guest, type Actor } from '#platform';
import { canDecide, canDecideOnAccount, canModerate, canSanction, canSeeAction, canUndo, canWarn, conflictOfInterest, conflictOverAccount, warnedIn, type AccountInDispute, type DecidableSubject } from './moderation.policy.js';

const me = 'me';
const as = (role: Actor['role']): Actor => ({ ...guest, role, memberId: role === 'guest' ? null : me });
const roles: Actor['role'][] = ['guest', 'member', 'superuser', 'moderator', 'staff', 'admin', 'owner'];
const moderators = ['moderator', 'staff', 'admin', 'owner'];
const flagged: DecidableSubject = { kind: 'flagged', spaceId: 'here', authorId: 'author', flaggerIds: ['flagger'], earlierDecider: null, opinionAskedBy: null };

describe('who decides', () => {
  test('moderators and above', () => {
    expect(roles.filter((role) => canModerate(as(role)))).toEqual(moderators);
  });

  test.each<[string, DecidableSubject, string | null]>([
    ['a flagged post of somebody', flagged, null],
    ['a flagged post of a deleted account', { ...flagged, authorId: null }, null],
    ['their own post', { ...flagged, authorId: me }, 'own'],
    ['a post that they flagged', { ...flagged, flaggerIds: ['flagger', me] }, 'flagger'],
    ['an appeal against somebody’s decision', { ...flagged, kind: 'appeal', earlierDecider: 'other' }, null],
    ['an appeal against a rule', { ...flagged, kind: 'appeal' }, null],
    ['an appeal against their own decision', { ...flagged, kind: 'appeal', earlierDecider: me }, 'earlier-decision'],
    ['what they asked another one to decide', { ...flagged, opinionAskedBy: me }, 'asked-another'],
    ['what somebody asked another one to decide', { ...flagged, opinionAskedBy: 'other' }, null],
    ['new flags on what they decided before', { ...flagged, earlierDecider: me }, null],
  ])('%s', (_name, subject, conflict) => {
    expect(conflictOfInterest(as('moderator'), subject)).toBe(conflict);
    expect(roles.filter((role) => canDecide(as(role), subject))).toEqual(conflict ? [] : moderators);
  });
});

describe('who is warned, silenced and suspended by whom', () => {
  const below: Record<string, RoleName[]> = {
    guest: [],
    member: [],
    superuser: [],
    moderator: ['member', 'superuser'],
    staff: ['member', 'superuser', 'moderator'],
    admin: ['member', 'superuser', 'moderator', 'staff'],
    owner: ['member', 'superuser', 'moderator', 'staff', 'admin'],
  };
  test.each(roles)('by %s', (role) => {
    const all: RoleName[] = ['member', 'superuser', 'moderator', 'staff', 'admin', 'owner'];
    expect(all.filter((other) => canSanction(as(role), { id: 'other', role: other }))).toEqual(below[role]);
    expect(canSanction(as(role), { id: me, role: 'member' })).toBe(false);
  });
});

describe('who decides on an appeal against a silence or suspension', () => {
  const member = (role: RoleName, id = 'other') => ({ id, role });

  test.each<[string, AccountInDispute, string | null, string[]]>([
    ['of a member', { member: member('member'), deciderId: 'decider' }, null, moderators],
    ['of a moderator', { member: member('moderator'), deciderId: 'decider' }, null, ['staff', 'admin', 'owner']],
    ['of an admin', { member: member('admin'), deciderId: 'decider' }, null, ['owner']],
    ['against an account that is gone', { member: member('member'), deciderId: null }, null, moderators],
    ['of themselves', { member: member('member', me), deciderId: 'decider' }, 'own', []],
    ['against what they gave', { member: member('member'), deciderId: me }, 'earlier-decision', []],
  ])('%s', (_name, dispute, conflict, allowed) => {
    expect(conflictOverAccount(as('moderator'), dispute)).toBe(conflict);
    expect(roles.filter((role) => canDecideOnAccount(as(role), dispute))).toEqual(allowed);
  });
});

test('a decision is taken back by moderators whom it is not about', () => {
  expect(roles.filter((role) => canUndo(as(role), { memberId: 'other', spaceId: null }))).toEqual(moderators);
  expect(canUndo(as('admin'), { memberId: me, spaceId: null })).toBe(false);
});

describe('who moderates one space', () => {
  const local: Actor = { ...as('member'), spaceRoles: { here: 'moderator', there: 'superuser' } };
  const member = { id: 'other', role: 'member' as const, moderates: [], reviewedIn: ['here'] };

  test.each<[string, boolean, boolean]>([
    ['decides there', canDecide(local, flagged), true],
    ['decides nowhere else', canDecide(local, { ...flagged, spaceId: 'elsewhere' }), false],
    ['decides not where he is superuser', canDecide(local, { ...flagged, spaceId: 'there' }), false],
    ['decides not about himself', canDecide(local, { ...flagged, authorId: me }), false],
    ['does not moderate the community', canModerate(local), false],
    ['silences and suspends nobody', canSanction(local, member), false],
    ['takes back what was decided there', canUndo(local, { memberId: 'other', spaceId: 'here' }), true],
    ['takes back nothing from elsewhere', canUndo(local, { memberId: 'other', spaceId: 'elsewhere' }), false],
    ['takes back nothing that holds everywhere', canUndo(local, { memberId: 'other', spaceId: null }), false],
    ['sees what was decided there', canSeeAction(local, { spaceId: 'here' }), true],
    ['sees nothing from elsewhere', canSeeAction(local, { spaceId: 'elsewhere' }), false],
    ['sees nothing that holds everywhere', canSeeAction(local, { spaceId: null }), false],
    ['warns who was in the queue there', canWarn(local, member), true],
    ['warns nobody else', canWarn(local, { ...member, reviewedIn: ['elsewhere'] }), false],
    ['warns no fellow moderator', canWarn(local, { ...member, moderates: ['here'] }), false],
    ['warns who moderates elsewhere', canWarn(local, { ...member, moderates: ['elsewhere'] }), true],
    ['warns no moderator of the community', canWarn(local, { ...member, role: 'moderator' }), false],
    ['warns not himself', canWarn(local, { ...member, id: me }), false],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toBe(expected);
  });

  test('warns in the name of the space, others in that of the community', () => {
    expect(warnedIn(local, member)).toBe('here');
    expect(warnedIn(as('moderator'), member)).toBeNull();
  });
});

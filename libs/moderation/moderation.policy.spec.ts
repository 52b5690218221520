import { describe, expect, test } from '@jest/globals';
import type { RoleName } from '#contracts';
import { guest, type Actor } from '#platform';
import { canDecide, canModerate, canSanction, canUndo, conflictOfInterest, type DecidableSubject } from './moderation.policy.js';

const me = 'me';
const as = (role: Actor['role']): Actor => ({ ...guest, role, memberId: role === 'guest' ? null : me });
const roles: Actor['role'][] = ['guest', 'member', 'superuser', 'moderator', 'staff', 'admin', 'owner'];
const moderators = ['moderator', 'staff', 'admin', 'owner'];
const flagged: DecidableSubject = { kind: 'flagged', authorId: 'author', flaggerIds: ['flagger'], earlierDecider: null };

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

test('a decision is taken back by moderators whom it is not about', () => {
  expect(roles.filter((role) => canUndo(as(role), { memberId: 'other' }))).toEqual(moderators);
  expect(canUndo(as('admin'), { memberId: me })).toBe(false);
});

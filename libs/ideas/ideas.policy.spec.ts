import { describe, expect, test } from '@jest/globals';
import { guest, type Actor } from '#platform';
import { canConfigure, canDecide, canLink, canSpeakForCustomers, canVote, votesOf, type IdeaSubject } from './ideas.policy.js';

const here = 'here';
const member = (role: Actor['role'], changes: Partial<Actor> = {}): Actor => ({ ...guest, memberId: 'm', role, ...changes });
const open: IdeaSubject = { spaceId: here, group: 'new', closedAt: null, lockedAt: null, deletedAt: null };
const now = new Date();

describe('who votes on an idea', () => {
  test.each<[string, Actor, Partial<IdeaSubject>, boolean]>([
    ['a guest', guest, {}, false],
    ['a member', member('member'), {}, true],
    ['a member, in progress', member('member'), { group: 'in-progress' }, true],
    ['a member, on hold', member('member'), { group: 'on-hold' }, true],
    ['a member, completed', member('member'), { group: 'completed' }, false],
    ['a member, declined', member('member'), { group: 'closed' }, false],
    ['a member, in a closed topic', member('member'), { closedAt: now }, false],
    ['a member, in a deleted topic', member('member'), { deletedAt: now }, false],
    ['a member, in a locked topic', member('member'), { lockedAt: now }, false],
    ['a member, after the last vote', member('member'), { votesUntil: new Date(0) }, false],
    ['a member, before the last vote', member('member'), { votesUntil: new Date(8.64e15) }, true],
    ['an owner, after the last vote', member('owner'), { votesUntil: new Date(0) }, false],
    ['a moderator, in a locked topic', member('moderator'), { lockedAt: now }, true],
    ['a moderator of another space, in a locked topic', member('member', { spaceRoles: { there: 'moderator' } }), { lockedAt: now }, false],
    ['an owner, completed', member('owner'), { group: 'completed' }, false],
  ])('%s', (_name, actor, idea, expected) => {
    expect(canVote(actor, { ...open, ...idea })).toBe(expected);
  });
});

test.each<[string, Actor, boolean, boolean, boolean]>([
  ['a guest', guest, false, false, false],
  ['a member', member('member'), false, false, false],
  ['a superuser', member('superuser'), false, false, false],
  ['a moderator of the space', member('member', { spaceRoles: { [here]: 'moderator' } }), true, false, false],
  ['a moderator of another space', member('member', { spaceRoles: { there: 'moderator' } }), false, false, false],
  ['a moderator', member('moderator'), true, false, false],
  ['staff', member('staff'), true, false, true],
  ['an admin', member('admin'), true, true, true],
])('%s decides, configures and speaks for customers', (_name, actor, decides, configures, speaks) => {
  expect([canDecide(actor, here), canConfigure(actor), canSpeakForCustomers(actor)]).toEqual([decides, configures, speaks]);
});

test.each<[string, Actor, Partial<IdeaSubject>, boolean]>([
  ['a guest', guest, {}, false],
  ['a member', member('member'), {}, true],
  ['a member, to a deleted idea', member('member'), { deletedAt: now }, false],
  ['a member, to a locked idea', member('member'), { lockedAt: now }, false],
  ['a moderator of the space, to a locked idea', member('member', { spaceRoles: { [here]: 'moderator' } }), { lockedAt: now }, true],
])('%s links what speaks for an idea', (_name, actor, idea, expected) => {
  expect(canLink(actor, { ...open, ...idea })).toBe(expected);
});

test.each([[0, 2], [1, 4], [2, 6], [3, 8], [4, 10]])('trust level %d has %d votes', (trustLevel, votes) => {
  expect(votesOf({ trustLevel })).toBe(votes);
});

import { describe, expect, test } from '@jest/globals';
import { guest, type Actor } from '#platform';
import { readersOf, shelfKey, shelfOfKey, writesIn, type Shelf } from './shelves.policy.js';

const [beta, gold, both] = ['a', 'b', ['a', 'b']];
const groups = (...groupIds: string[]): Shelf => ({ readers: 'groups', groupIds });
const publicShelf: Shelf = { readers: 'public' };

describe('who reads a shelf', () => {
  test.each([
    [publicShelf, 'public', [], 'public', []],
    [publicShelf, 'members', [], 'members', []],
    [publicShelf, 'groups', [beta], 'groups', [beta]],
    [publicShelf, 'private', [], 'private', []],
    [{ readers: 'members' }, 'public', [], 'members', []],
    [{ readers: 'members' }, 'groups', [beta], 'groups', [beta]],
    [groups(beta), 'public', [], 'groups', [beta]],
    [groups(beta, gold), 'groups', [gold], 'groups', [gold]],
    [groups(beta), 'groups', [gold], 'groups', []],
    [groups(beta), 'private', [], 'private', []],
    [{ readers: 'staff' }, 'public', [], 'private', []],
    [{ readers: 'drafts' }, 'public', [], 'private', []],
  ] as const)('%j within a space for %s %j', (shelf, visibility, groupIds, readers, named) => {
    expect(readersOf(shelf as Shelf, { visibility, groupIds })).toEqual({ visibility: readers, groupIds: named });
  });
});

describe('the key of a shelf', () => {
  test('is the same for the same groups', () => {
    expect(shelfKey(groups(gold, beta, gold))).toBe(shelfKey(groups(...both)));
    expect(shelfOfKey(shelfKey(groups(gold, beta)))).toEqual(groups(...both));
    expect(shelfOfKey('staff')).toEqual({ readers: 'staff' });
  });
});

describe('who writes in a space', () => {
  const member = (role: Actor['role'], spaceRoles: Actor['spaceRoles'] = {}): Actor => ({ ...guest, memberId: 'm', role, spaceRoles });
  test.each([
    ['guest', guest, false],
    ['member', member('member'), false],
    ['superuser', member('superuser'), true],
    ['moderator', member('moderator'), true],
    ['staff', member('staff'), true],
    ['superuser of the space', member('member', { here: 'superuser' }), true],
    ['superuser of another space', member('member', { there: 'superuser' }), false],
  ] as const)('%s', (_name, actor, writes) => expect(writesIn(actor, 'here')).toBe(writes));
});

import { describe, expect, test } from '@jest/globals';
import type { SpaceRole } from '#contracts';
import { guest, type Actor } from '#platform';
import { hasPrivilege } from './privileges.policy.js';
import { actorIn, moderatesIn, moderatesSomewhere, roleIn } from './ranks.js';

const here = 'here';
const as = (role: Actor['role'], spaceRole?: SpaceRole): Actor => ({ ...guest, memberId: role === 'guest' ? null : 'm', role, spaceRoles: spaceRole ? { [here]: spaceRole } : {} });

describe('the role that counts in a space', () => {
  test.each<[Actor['role'], SpaceRole | undefined, Actor['role']]>([
    ['guest', undefined, 'guest'],
    ['member', undefined, 'member'],
    ['member', 'superuser', 'superuser'],
    ['member', 'moderator', 'moderator'],
    ['superuser', 'moderator', 'moderator'],
    ['superuser', 'superuser', 'superuser'],
    ['moderator', 'superuser', 'moderator'],
    ['staff', 'moderator', 'staff'],
    ['owner', 'superuser', 'owner'],
  ])('of a %s who is %s there is %s', (role, spaceRole, expected) => {
    const actor = as(role, spaceRole);
    expect(roleIn(actor, here)).toBe(expected);
    expect(actorIn(actor, here).role).toBe(expected);
    expect(roleIn(actor, 'elsewhere')).toBe(role);
    expect(moderatesIn(actor, here)).toBe(['moderator', 'staff', 'admin', 'owner'].includes(expected));
  });

  test('opens the queue somewhere with a role as moderator alone', () => {
    expect([as('guest'), as('member'), as('member', 'superuser'), as('superuser')].map(moderatesSomewhere)).toEqual([false, false, false, false]);
    expect([as('member', 'moderator'), as('moderator'), as('owner')].map(moderatesSomewhere)).toEqual([true, true, true]);
  });

  test('gives the privileges of its role there and nowhere else', () => {
    const superuser = as('member', 'superuser');
    expect(hasPrivilege(actorIn(superuser, here), 'editOthers')).toBe(true);
    expect(hasPrivilege(actorIn(superuser, here), 'moderationQueue')).toBe(false);
    expect(hasPrivilege(actorIn(superuser, 'elsewhere'), 'editOthers')).toBe(false);
    expect(hasPrivilege(actorIn(as('member', 'moderator'), here), 'moderationQueue')).toBe(true);
  });
});

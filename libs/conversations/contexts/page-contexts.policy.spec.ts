import { describe, expect, it } from '@jest/globals';
import { guest, type Actor } from '#platform';
import { canReadContext } from './page-contexts.policy.js';

const topic = { spaceId: 'space', authorId: 'asker' };
const who = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({ ...guest, memberId: 'somebody', role, ...more });

describe('what was sent with a question', () => {
  it.each<[string, Actor, boolean]>([
    ['a guest', guest, false],
    ['a member', who('member'), false],
    ['a member at the highest level', who('member', { trustLevel: 4, reputation: 100_000 }), false],
    ['a superuser', who('superuser'), false],
    ['its asker', who('member', { memberId: 'asker' }), true],
    ['a moderator of its space', who('member', { spaceRoles: { space: 'moderator' } }), true],
    ['a moderator of another space', who('member', { spaceRoles: { other: 'moderator' } }), false],
    ['a moderator', who('moderator'), true],
    ['staff', who('staff'), true],
    ['an admin', who('admin'), true],
    ['an owner', who('owner'), true],
  ])('is read by %s: %#', (_, actor, expected) => expect(canReadContext(actor, topic)).toBe(expected));

  it('is nobody’s where the asker is gone', () => {
    expect(canReadContext(guest, { ...topic, authorId: null })).toBe(false);
  });
});

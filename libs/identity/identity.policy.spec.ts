import { describe, expect, test } from '@jest/globals';
import { RoleName } from '#contracts';
import { guest, type Actor } from '#platform';
import { authorize, can, requireMember, viewerAbilities } from './identity.policy.js';
import { hasRank } from './ranks.js';

const roles = RoleName.options;
const actorOf = (role: Actor['role'], emailVerified = true): Actor => (role === 'guest' ? guest : { ...guest, memberId: role, handle: role, role, emailVerified });
const actors: Actor['role'][] = ['guest', ...roles];
const someone = (role: RoleName) => ({ id: 'someone-else', role });

/** For each actor the roles that others may have and get: nobody reaches his own height but the owner. */
const grantable: Record<Actor['role'], RoleName[]> = {
  guest: [],
  member: [],
  superuser: [],
  moderator: [],
  staff: [],
  admin: ['member', 'superuser', 'moderator', 'staff'],
  owner: ['member', 'superuser', 'moderator', 'staff', 'admin', 'owner'],
};

const ownSpaces = { on: true, level: 2, perMember: 2, perDay: 1 };

describe('who may do what', () => {
  for (const role of actors) {
    const actor = actorOf(role);
    const administers = role === 'admin' || role === 'owner';

    test(`${role}: general abilities`, () => {
      expect(can(actor, 'community.administer')).toBe(administers);
      expect(can(actor, 'community.moderate')).toBe(['moderator', 'staff', 'admin', 'owner'].includes(role));
      expect(can(actor, 'community.write', { needsVerifiedEmail: false })).toBe(role !== 'guest');
      expect(can(actor, 'member.see-email', someone('member'))).toBe(administers);
      expect(can(actor, 'profile.edit', someone('member'))).toBe(false);
    });

    test(`${role}: while an address is not confirmed`, () => {
      const unproven = actorOf(role, false);
      expect(can(unproven, 'community.write', { needsVerifiedEmail: true })).toBe(['moderator', 'staff', 'admin', 'owner'].includes(role));
      expect(viewerAbilities(unproven, true, ownSpaces).ask).toBe(['moderator', 'staff', 'admin', 'owner'].includes(role));
      expect(viewerAbilities(unproven, false, ownSpaces).ask).toBe(role !== 'guest');
    });

    for (const target of roles) {
      test(`${role} ${grantable[role].includes(target) ? 'changes' : 'does not change'} the role of a ${target}`, () => {
        expect(can(actor, 'role.change', someone(target))).toBe(grantable[role].includes(target));
      });
      for (const wanted of roles) {
        const may = grantable[role].includes(target) && grantable[role].includes(wanted);
        test(`${role} ${may ? 'makes' : 'does not make'} a ${target} a ${wanted}`, () => {
          expect(can(actor, 'role.grant', { member: someone(target), role: wanted })).toBe(may);
        });
      }
    }
  }

  test.each(roles)('%s edits the own profile and sees the own address', (role) => {
    const self = { id: role, role };
    expect(can(actorOf(role), 'profile.edit', self)).toBe(true);
    expect(can(actorOf(role), 'member.see-email', self)).toBe(true);
  });

  test.each(roles.filter((role) => role !== 'owner'))('%s does not raise themselves', (role) => {
    for (const wanted of roles) expect(can(actorOf(role), 'role.grant', { member: { id: role, role }, role: wanted })).toBe(false);
  });

  test('ranks are in order', () => {
    actors.forEach((role, at) => roles.forEach((other, otherAt) => expect(hasRank({ role }, other)).toBe(at >= otherAt + 1)));
  });

  test('a guest is told to sign in, a member that they may not', () => {
    expect(() => authorize(guest, 'community.administer')).toThrow(expect.objectContaining({ code: 'session.required', status: 401 }));
    expect(() => authorize(actorOf('staff'), 'community.administer')).toThrow(expect.objectContaining({ code: 'ability.missing', status: 403 }));
    expect(() => authorize(actorOf('admin'), 'community.administer')).not.toThrow();
    expect(() => requireMember(guest)).toThrow(expect.objectContaining({ code: 'session.required' }));
    expect(requireMember(actorOf('member'))).toBe('member');
  });
});

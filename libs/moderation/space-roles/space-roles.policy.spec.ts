import { describe, expect, test } from '@jest/globals';
import type { SpaceRole } from '#contracts';
import { guest, type Actor } from '#platform';
import { canChangeSpaceRole, givableSpaceRoles } from './space-roles.policy.js';

const me = 'me';
const as = (role: Actor['role'], spaceRole?: SpaceRole): Actor => ({ ...guest, role, memberId: role === 'guest' ? null : me, spaceRoles: spaceRole ? { here: spaceRole } : {} });
const actors: [string, Actor][] = [...(['guest', 'member', 'superuser', 'moderator', 'staff', 'admin', 'owner'] as const).map((role): [string, Actor] => [role, as(role)]), ['moderator there', as('member', 'moderator')]];
const official = { id: 'here', openedBy: null };
const admins = ['admin', 'owner'];
const names = (may: (actor: Actor) => boolean) => actors.filter(([, actor]) => may(actor)).map(([name]) => name);

describe('roles in a space', () => {
  test('are given by admins', () => {
    expect(names((actor) => givableSpaceRoles(actor, official).length > 0)).toEqual(admins);
    for (const role of [null, 'superuser', 'moderator'] as const) expect(names((actor) => canChangeSpaceRole(actor, official, { memberId: 'other', role }, 'moderator'))).toEqual(admins);
  });

  test('are taken by admins, and laid down by who has one', () => {
    expect(names((actor) => canChangeSpaceRole(actor, official, { memberId: 'other', role: 'moderator' }, null))).toEqual(admins);
    expect(names((actor) => canChangeSpaceRole(actor, official, { memberId: me, role: 'moderator' }, null))).toEqual(actors.map(([name]) => name).filter((name) => name !== 'guest'));
  });

  test('of a space of his own are given and taken by its opener as well, while he moderates it', () => {
    const own = { id: 'here', openedBy: me };
    expect(names((actor) => givableSpaceRoles(actor, own).length > 0)).toEqual([...admins, 'moderator there']);
    expect(names((actor) => canChangeSpaceRole(actor, own, { memberId: 'other', role: null }, 'moderator'))).toEqual([...admins, 'moderator there']);
    expect(names((actor) => canChangeSpaceRole(actor, own, { memberId: 'other', role: 'moderator' }, null))).toEqual([...admins, 'moderator there']);
    expect(names((actor) => canChangeSpaceRole(actor, own, { memberId: me, role: 'moderator' }, 'superuser'))).toEqual(admins);
    // A moderator whom the opener invited gives nothing.
    expect(names((actor) => canChangeSpaceRole(actor, { id: 'here', openedBy: 'other' }, { memberId: 'third', role: null }, 'moderator'))).toEqual(admins);
    expect(names((actor) => canChangeSpaceRole(actor, { id: 'here', openedBy: 'other' }, { memberId: 'other', role: 'moderator' }, null))).toEqual(admins);
  });

  test('that nobody has are not taken', () => {
    expect(names((actor) => canChangeSpaceRole(actor, official, { memberId: me, role: null }, null))).toEqual([]);
  });
});

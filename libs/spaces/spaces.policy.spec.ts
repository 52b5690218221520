import { describe, expect, test } from '@jest/globals';
import type { SpaceVisibility } from '#contracts';
import { guest, type Actor } from '#platform';
import { canEditSpaces, canSeeSpace, spaceAbilities } from './spaces.policy.js';

const group = '01900000-0000-7000-8000-000000000001';
const member = (role: Actor['role'], groupIds: string[] = []): Actor => ({ ...guest, memberId: 'm', role, groupIds });
const actors: [string, Actor][] = [
  ['guest', guest],
  ['member', member('member')],
  ['member of the group', member('member', [group])],
  ['superuser', member('superuser')],
  ['moderator', member('moderator')],
  ['staff', member('staff')],
  ['admin', member('admin')],
  ['owner', member('owner')],
];
const seen: Record<SpaceVisibility, string[]> = {
  public: actors.map(([name]) => name),
  members: actors.map(([name]) => name).filter((name) => name !== 'guest'),
  groups: ['member of the group', 'admin', 'owner'],
  private: ['staff', 'admin', 'owner'],
};

describe('who sees a space', () => {
  for (const [visibility, names] of Object.entries(seen)) {
    for (const [name, actor] of actors) {
      const sees = names.includes(name);
      test(`${name} ${sees ? 'sees' : 'does not see'} a space for ${visibility}`, () => {
        expect(canSeeSpace(actor, { visibility: visibility as SpaceVisibility, groupIds: [group], archivedAt: null })).toBe(sees);
      });
    }
  }

  test.each(actors)('an archived space is seen by admins alone: %s', (name, actor) => {
    expect(canSeeSpace(actor, { visibility: 'public', groupIds: [], archivedAt: new Date() })).toBe(['admin', 'owner'].includes(name));
  });

  test.each(actors)('spaces are edited by admins alone: %s', (name, actor) => {
    expect(canEditSpaces(actor)).toBe(['admin', 'owner'].includes(name));
  });

  test.each(actors)('nobody asks in an archived space, guests ask nowhere: %s', (name, actor) => {
    const open = { id: 'here', kind: 'support' as const, openedBy: null, visibility: 'public' as const, groupIds: [], archivedAt: null };
    expect(spaceAbilities(actor, open).ask).toBe(name !== 'guest');
    expect(spaceAbilities(actor, { ...open, archivedAt: new Date() }).ask).toBe(false);
    expect(spaceAbilities(actor, { ...open, kind: 'knowledge' }).ask).toBe(false);
    expect(spaceAbilities(actor, { ...open, topicsUntil: new Date(0) }).ask).toBe(false);
  });
});

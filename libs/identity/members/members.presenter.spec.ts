import { describe, expect, test } from '@jest/globals';
import type { RoleName } from '#contracts';
import { guest, type Actor } from '#platform';
import { presentAdminMember } from './members.presenter.js';

const actor = (role: RoleName): Actor => ({ ...guest, memberId: '01900000-0000-7000-8000-000000000001', role });
const member = (role: RoleName): Parameters<typeof presentAdminMember>[0] => ({
  id: '01900000-0000-7000-8000-000000000002',
  handle: 'someone',
  displayName: 'Someone',
  role,
  title: null,
  avatarUrl: null,
  bio: null,
  bioHtml: null,
  email: 'someone@example.com',
  joinedAt: new Date(0),
  lastSeenAt: null,
  topicCount: 0,
  answerCount: 0,
  solutionCount: 0,
  kudosReceived: 0,
  reputation: 0,
  imported: false,
  company: { name: 'Acme', plan: 'gold', revenue: 12 },
  groupIds: [],
  invitable: false,
});

describe('the roles that an admin may give to a member', () => {
  test.each<[RoleName, RoleName, RoleName[]]>([
    ['owner', 'member', ['member', 'superuser', 'moderator', 'staff', 'admin', 'owner']],
    ['owner', 'owner', ['member', 'superuser', 'moderator', 'staff', 'admin', 'owner']],
    ['admin', 'member', ['member', 'superuser', 'moderator', 'staff']],
    ['admin', 'staff', ['member', 'superuser', 'moderator', 'staff']],
    ['admin', 'admin', []],
    ['admin', 'owner', []],
    ['staff', 'member', []],
  ])('%s to %s: %j', (by, to, roles) => {
    expect(presentAdminMember(member(to), actor(by)).grantableRoles).toEqual(roles);
  });
});

describe('the company that a member works for', () => {
  test.each<[RoleName, boolean]>([['member', false], ['superuser', false], ['moderator', false], ['staff', true], ['admin', true], ['owner', true]])('is shown to a %s: %s', (by, shown) => {
    expect(presentAdminMember(member('member'), actor(by)).company).toEqual(shown ? { name: 'Acme', plan: 'gold', revenue: 12 } : null);
  });
});

import { describe, expect, it } from '@jest/globals';
import { roleAfter, type HostRole, type RolesSaid } from './host-roles.js';

describe('the role after what the company’s site says', () => {
  it.each<[string, HostRole, RolesSaid, HostRole]>([
    ['nothing', { role: 'member', granted: null }, {}, { role: 'member', granted: null }],
    ['a moderator', { role: 'member', granted: null }, { moderator: true }, { role: 'moderator', granted: 'moderator' }],
    ['an admin', { role: 'member', granted: null }, { admin: true, moderator: true }, { role: 'admin', granted: 'admin' }],
    ['an admin who is one by our own admins', { role: 'admin', granted: null }, { admin: true }, { role: 'admin', granted: null }],
    ['a moderator who is more here', { role: 'staff', granted: null }, { moderator: true }, { role: 'staff', granted: null }],
    ['an admin who is an owner', { role: 'owner', granted: null }, { admin: true }, { role: 'owner', granted: null }],
    ['no admin, of an owner', { role: 'owner', granted: 'admin' }, { admin: false }, { role: 'owner', granted: 'admin' }],
    ['no admin, whom it made one', { role: 'admin', granted: 'admin' }, { admin: false, moderator: false }, { role: 'member', granted: null }],
    ['a moderator, whom it made an admin', { role: 'admin', granted: 'admin' }, { admin: false, moderator: true }, { role: 'moderator', granted: 'moderator' }],
    ['no admin, who is one by our own admins', { role: 'admin', granted: null }, { admin: false, moderator: false }, { role: 'admin', granted: null }],
    ['no admin, whom our admins changed since', { role: 'staff', granted: 'admin' }, { admin: false }, { role: 'staff', granted: 'admin' }],
    ['nothing, of an admin whom it made', { role: 'admin', granted: 'admin' }, {}, { role: 'admin', granted: 'admin' }],
  ])('%s', (_, before, said, after) => expect(roleAfter(before, said)).toEqual(after));
});

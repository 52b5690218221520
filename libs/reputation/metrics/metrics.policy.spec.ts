import { describe, expect, test } from '@jest/globals';
import type { MetricScope, RoleName } from '#contracts';
import { guest, type Actor } from '#platform';
import { canSeePersonalMetrics, scopeFor } from './metrics.policy.js';

const them = 'their-id';
const actor = (role: RoleName, memberId = 'my-id'): Actor => ({ ...guest, memberId, role });

describe('what one may know of somebody’s numbers', () => {
  test.each<[string, Actor, MetricScope, boolean]>([
    ['a guest', guest, 'everyone', false],
    ['a member', actor('member'), 'members', false],
    ['a superuser', actor('superuser'), 'members', false],
    ['a moderator', actor('moderator'), 'members', true],
    ['staff', actor('staff'), 'members', true],
    ['an admin', actor('admin'), 'own', true],
    ['the owner', actor('owner'), 'own', true],
    ['the member', actor('member', them), 'own', true],
  ])('%s', (_who, who, scope, personal) => {
    expect(scopeFor(who, them)).toBe(scope);
    expect(canSeePersonalMetrics(who, them)).toBe(personal);
  });
});

import { describe, expect, test } from '@jest/globals';
import { guest, system } from '#platform';
import { needsFreshSignIn, requireFreshMember, requireFreshSignIn } from './reauthentication.policy.js';

const now = Date.parse('2026-05-01T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000);
const member = { ...guest, memberId: 'm', sessionId: 's', role: 'member' } as const;

describe('a fresh sign-in', () => {
  test.each([
    ['who signed in just now', { ...member, authenticatedAt: minutesAgo(0) }, false],
    ['who signed in 14 minutes ago', { ...member, authenticatedAt: minutesAgo(14.9) }, false],
    ['who signed in 15 minutes ago', { ...member, authenticatedAt: minutesAgo(15) }, true],
    ['who signed in long ago', { ...member, authenticatedAt: minutesAgo(10_000) }, true],
    ['of whom nobody knows when they signed in', { ...member, authenticatedAt: null }, true],
    ['who signed in just now, in a frame', { ...member, reach: 'frame' as const, authenticatedAt: minutesAgo(0) }, true],
    ['an owner like all others', { ...member, role: 'owner' as const, authenticatedAt: minutesAgo(20) }, true],
    ['the system, which is nobody', system, false],
    ['a guest, who is asked to sign in elsewhere', guest, false],
  ])('%s', (_who, actor, needed) => {
    expect(needsFreshSignIn(actor, now)).toBe(needed);
  });

  test('is asked for by a code that says what to do', () => {
    expect(() => requireFreshSignIn({ ...member, authenticatedAt: minutesAgo(0) })).toThrow(expect.objectContaining({ code: 'session.stale' }));
    expect(() => requireFreshSignIn({ ...member, authenticatedAt: new Date(), reach: 'frame' })).toThrow(expect.objectContaining({ code: 'session.frame' }));
    expect(() => requireFreshMember(guest)).toThrow(expect.objectContaining({ code: 'session.required' }));
    expect(requireFreshMember({ ...member, authenticatedAt: new Date() })).toBe('m');
  });
});

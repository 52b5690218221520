import { describe, expect, test } from '@jest/globals';
import { canOpenSpaces } from '#identity';
import { guest, type Actor } from '#platform';
import { canDescribeSpace, refusalToOpen } from './own-spaces.policy.js';

const settings = { on: true, level: 2, perMember: 2, perDay: 1 };
const at = (trustLevel: number, role: Actor['role'] = 'member'): Actor => ({ ...guest, memberId: role === 'guest' ? null : 'm', role, trustLevel });
const none = { open: 0, today: 0 };

describe('who opens a space', () => {
  test.each<[string, Actor, typeof none, typeof settings, string | null]>([
    ['a guest', at(4, 'guest'), none, settings, 'level'],
    ['level 0', at(0), none, settings, 'level'],
    ['level 1', at(1), none, settings, 'level'],
    ['level 2', at(2), none, settings, null],
    ['level 4', at(4), none, settings, null],
    ['level 1 where that is enough', at(1), none, { ...settings, level: 1 }, null],
    ['a superuser', at(0, 'superuser'), none, settings, null],
    ['an owner', at(0, 'owner'), none, settings, null],
    ['level 2 where it is off', at(2), none, { ...settings, on: false }, 'off'],
    ['an owner where it is off', at(2, 'owner'), none, { ...settings, on: false }, 'off'],
    ['with one already', at(2), { open: 1, today: 0 }, settings, null],
    ['with two already', at(2), { open: 2, today: 0 }, settings, 'most'],
    ['with one of today', at(2), { open: 0, today: 1 }, settings, 'today'],
  ])('%s', (_name, actor, opened, rules, expected) => {
    expect(refusalToOpen(actor, opened, rules)).toBe(expected);
    expect(canOpenSpaces(actor, rules)).toBe(expected !== 'off' && expected !== 'level');
  });
});

test('the opener describes the space while he moderates it', () => {
  const mine = { ...at(2), spaceRoles: { s: 'moderator' as const } };
  expect(canDescribeSpace(mine, { id: 's', openedBy: 'm' })).toBe(true);
  expect(canDescribeSpace(mine, { id: 's', openedBy: 'other' })).toBe(false);
  expect(canDescribeSpace(mine, { id: 's', openedBy: null })).toBe(false);
  expect(canDescribeSpace(at(2), { id: 's', openedBy: 'm' })).toBe(false);
  expect(canDescribeSpace(guest, { id: 's', openedBy: null })).toBe(false);
});

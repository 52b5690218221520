import { describe, expect, test } from '@jest/globals';
import type { Actor } from '#platform';
import { canAnswer, canPublish, isOpenToAll, isPrivate } from './publishing.policy.js';

const actor = (role: Actor['role'], more: Partial<Actor> = {}) => ({ memberId: role === 'guest' ? null : 'm', role, spaceRoles: {}, reach: 'site', ...more }) as Actor;

describe('who takes a private question to the public', () => {
  test.each<[Actor['role'], boolean]>([['guest', false], ['member', false], ['superuser', false], ['moderator', false], ['staff', true], ['admin', true], ['owner', true]])('%s', (role, may) => {
    expect(canPublish(actor(role))).toBe(may);
  });
  test('nobody in a frame', () => expect(canPublish(actor('owner', { reach: 'frame' }))).toBe(false));
});

test.each([
  ['public', 'support', null, true],
  ['public', 'discussion', null, false],
  ['members', 'support', null, false],
  ['groups', 'support', null, false],
  ['private', 'support', null, false],
  ['public', 'support', new Date(), false],
])('it may go to a space that is %s, of kind %s, archived %s', (visibility, kind, archivedAt, open) => {
  expect(isOpenToAll({ visibility, kind, archivedAt })).toBe(open);
});

test.each([['public', false], ['members', true], ['groups', true], ['private', true]])('what stands in a space that is %s is private: %s', (visibility, expected) => {
  expect(isPrivate({ visibility })).toBe(expected);
});

const hash = (text: string) => Buffer.from(text.padEnd(32, '.'));

describe('who answers', () => {
  test.each<[string, string | null, Parameters<typeof canAnswer>[1], Buffer | null, boolean]>([
    ['the member who is asked', 'c', { customerId: 'c', tokenHash: null }, null, true],
    ['another member', 'm', { customerId: 'c', tokenHash: null }, null, false],
    ['another member, with a secret', 'm', { customerId: 'c', tokenHash: null }, hash('a'), false],
    ['a guest', null, { customerId: 'c', tokenHash: null }, null, false],
    ['who has the secret', null, { customerId: null, tokenHash: hash('a') }, hash('a'), true],
    ['who has another secret', null, { customerId: null, tokenHash: hash('a') }, hash('b'), false],
    ['who has none', 'm', { customerId: null, tokenHash: hash('a') }, null, false],
    ['who has one that is used up', null, { customerId: null, tokenHash: null }, hash('a'), false],
  ])('%s', (_who, memberId, asked, given, may) => {
    expect(canAnswer({ memberId }, asked, given)).toBe(may);
  });
});

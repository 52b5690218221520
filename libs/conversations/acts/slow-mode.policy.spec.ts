import { describe, expect, test } from '@jest/globals';
import { guest, type Actor } from '#platform';
import { nextReplyAt, slowMinutesOf } from './slow-mode.policy.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);
const member: Actor = { ...guest, role: 'member', memberId: '01900000-0000-7000-8000-00000000000a' };
const moderator: Actor = { ...member, role: 'moderator' };
const here = '01900000-0000-7000-8000-0000000000a1';
const elsewhere = '01900000-0000-7000-8000-0000000000a2';
const slow = { spaceId: here, slowMinutes: 10, slowUntil: null };

describe('how slow a topic is', () => {
  test.each([
    ['not at all', { slowMinutes: null, slowUntil: null }, null],
    ['for good', slow, 10],
    ['until later', { slowMinutes: 10, slowUntil: at(61) }, 10],
    ['until now', { slowMinutes: 10, slowUntil: at(60) }, null],
  ])('%s', (_name, topic, expected) => {
    expect(slowMinutesOf(topic, at(60))).toBe(expected);
  });
});

describe('when a member may reply again', () => {
  test.each<[string, Actor, Omit<typeof slow, 'slowUntil'> & { slowUntil: Date | null }, Date | null, Date | null]>([
    ['who has not replied', member, slow, null, null],
    ['who just replied', member, slow, at(60), at(70)],
    ['who replied nine minutes ago', member, slow, at(51), at(61)],
    ['who replied ten minutes ago', member, slow, at(50), null],
    ['where slow mode ends before', member, { ...slow, slowUntil: at(65) }, at(60), at(65)],
    ['a moderator', moderator, slow, at(60), null],
    ['who moderates here', { ...member, spaceRoles: { [here]: 'moderator' } }, slow, at(60), null],
    ['who moderates elsewhere', { ...member, spaceRoles: { [elsewhere]: 'moderator' } }, slow, at(60), at(70)],
  ])('%s', (_name, actor, topic, last, expected) => {
    expect(nextReplyAt(actor, topic, last, at(60))).toEqual(expected);
  });
});

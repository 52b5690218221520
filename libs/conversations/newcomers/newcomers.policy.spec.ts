import { describe, expect, test } from '@jest/globals';
import { NewcomerLimits } from '#contracts';
import { guest, type Actor } from '#platform';
import { exceededByReply, exceededByText, exceededByTopic, isNewcomer, type Counted, type Written } from './newcomers.policy.js';

const as = (role: Actor['role'], trustLevel: number, reputation = 0): Actor => ({ ...guest, memberId: '01900000-0000-7000-8000-00000000000a', role, trustLevel, reputation });
const newcomer = as('member', 0);
const limits = NewcomerLimits.parse(undefined);
const none: Counted = { links: 0, images: 0, mentions: 0 };
const now = new Date('2026-03-02T12:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const fresh: Written = { joinedAt: hoursAgo(1), topics: 0, replies: 0, repliesInTopic: 0 };

test.each<[string, Actor, boolean]>([
  ['a new member', newcomer, true],
  ['a new member with points', as('member', 0, 500), true],
  ['a member who has read', as('member', 1), false],
  ['a superuser', as('superuser', 0), false],
  ['staff', as('staff', 0), false],
  ['a guest', guest, false],
])('who is a newcomer: %s', (_name, actor, expected) => {
  expect(isNewcomer(actor)).toBe(expected);
});

describe('a text', () => {
  test.each<[string, Actor, Partial<Counted>, object | undefined]>([
    ['within all limits', newcomer, { links: 2, images: 1, mentions: 2 }, undefined],
    ['a link too many', newcomer, { links: 3 }, { limit: 'links', most: 2 }],
    ['an image too many', newcomer, { images: 2 }, { limit: 'images', most: 1 }],
    ['a mention too many', newcomer, { mentions: 3 }, { limit: 'mentions', most: 2 }],
    ['points do not lift what trust does', as('member', 0, 500), { links: 3 }, { limit: 'links', most: 2 }],
    ['trust does not lift what points do', as('member', 1, 9), { links: 3 }, { limit: 'linksByPoints', most: 2 }],
    ['with trust and points', as('member', 1, 10), { links: 30, images: 9, mentions: 9 }, undefined],
    ['a superuser', as('superuser', 0), { links: 30, images: 9, mentions: 9 }, undefined],
  ])('%s', (_name, actor, text, expected) => {
    expect(exceededByText(actor, { ...none, ...text }, limits)).toEqual(expected);
  });
});

describe('a topic', () => {
  test.each<[string, Actor, Partial<Written>, object | undefined]>([
    ['the third', newcomer, { topics: 2 }, undefined],
    ['the fourth of the first day', newcomer, { topics: 3 }, { limit: 'topicsOnFirstDay', most: 3, endsAt: hoursAgo(-23) }],
    ['the fourth a day later', newcomer, { topics: 3, joinedAt: hoursAgo(24) }, undefined],
    ['the fourth of who has read', as('member', 1), { topics: 3 }, undefined],
  ])('%s', (_name, actor, written, expected) => {
    expect(exceededByTopic(actor, { ...fresh, ...written }, limits, now)).toEqual(expected);
  });
});

describe('a reply', () => {
  test.each<[string, Actor, Partial<Written>, boolean, object | undefined]>([
    ['the third in a topic', newcomer, { replies: 2, repliesInTopic: 2 }, false, undefined],
    ['the fourth in a topic', newcomer, { replies: 3, repliesInTopic: 3 }, false, { limit: 'repliesInTopic', most: 3 }],
    ['the fourth in a topic, days later', newcomer, { replies: 3, repliesInTopic: 3, joinedAt: hoursAgo(300) }, false, { limit: 'repliesInTopic', most: 3 }],
    ['the fourth in one’s own topic', newcomer, { replies: 3, repliesInTopic: 3 }, true, undefined],
    ['the eleventh of the first day', newcomer, { replies: 10 }, false, { limit: 'repliesOnFirstDay', most: 10, endsAt: hoursAgo(-23) }],
    ['the eleventh of the first day in one’s own topic', newcomer, { replies: 10 }, true, { limit: 'repliesOnFirstDay', most: 10, endsAt: hoursAgo(-23) }],
    ['the eleventh a day later', newcomer, { replies: 10, joinedAt: hoursAgo(25) }, false, undefined],
    ['the fiftieth of who has read', as('member', 1), { replies: 49, repliesInTopic: 49 }, false, undefined],
    ['the fiftieth of a superuser', as('superuser', 0), { replies: 49, repliesInTopic: 49 }, false, undefined],
  ])('%s', (_name, actor, written, isOwnTopic, expected) => {
    expect(exceededByReply(actor, { ...fresh, ...written }, isOwnTopic, limits, now)).toEqual(expected);
  });
});

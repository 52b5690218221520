import { describe, expect, test } from '@jest/globals';
import { CommunitySettings, type FlagReason } from '#contracts';
import { closesTopic, hidingRule, mainReason, type CountedFlag, type FlaggedPost } from './verdict.js';

const { moderation: settings } = CommunitySettings.parse({});
const post: FlaggedPost = { authorIsStaff: false, authorIsNew: false, wasRestored: false };
let members = 0;

function flags(count: number, reason: FlagReason, level: number, isStaff = false): CountedFlag[] {
  return Array.from({ length: count }, () => ({ memberId: `m${(members += 1)}`, reason, level, weight: 1 + level, isStaff }));
}

describe('what hides a post', () => {
  test.each<[string, CountedFlag[], Partial<FlaggedPost>, string | null]>([
    ['no flag', [], {}, null],
    ['four flags at level 1', flags(4, 'unkind', 1), {}, null],
    ['five flags at level 1', flags(5, 'unkind', 1), {}, 'weight'],
    ['reasons of all kinds together', [...flags(3, 'unkind', 1), ...flags(2, 'spam', 1)], {}, 'weight'],
    ['three flags at level 2', flags(3, 'wrong', 2), {}, 'weight'],
    ['two staff', flags(2, 'off-topic', 5, true), {}, 'weight'],
    ['a secret that a level 1 saw', flags(1, 'secret', 1), {}, 'secret'],
    ['a secret that a new member saw', flags(1, 'secret', 0), {}, null],
    ['a secret that two new members saw', flags(2, 'secret', 0), {}, 'secret'],
    ['spam of a new member, seen at level 3', flags(1, 'spam', 3), { authorIsNew: true }, 'trusted-spam'],
    ['spam of a new member, seen at level 2', flags(1, 'spam', 2), { authorIsNew: true }, null],
    ['unkind words of a new member, seen at level 3', flags(1, 'unkind', 3), { authorIsNew: true }, null],
    ['spam of somebody known, seen at level 4', flags(1, 'spam', 4), {}, null],
    ['a post of staff that twenty members flag', flags(20, 'unkind', 4), { authorIsStaff: true }, null],
    ['a post of staff that two staff flag among them', [...flags(20, 'unkind', 4), ...flags(2, 'unkind', 5, true)], { authorIsStaff: true }, 'weight'],
    ['a secret in a post of staff that members see', flags(3, 'secret', 4), { authorIsStaff: true }, null],
    ['a text that a moderator showed again', flags(9, 'unkind', 4), { wasRestored: true }, null],
  ])('%s', (_name, given, changes, rule) => {
    expect(hidingRule(given, { ...post, ...changes }, settings)).toBe(rule);
  });
});

describe('what closes a topic for a while', () => {
  test.each<[string, CountedFlag[], boolean]>([
    ['the weight from enough members', flags(7, 'unkind', 4), true],
    ['the weight from five, none more', [...flags(4, 'unkind', 5, true), ...flags(2, 'spam', 4)], true],
    ['the weight from four', flags(4, 'unkind', 4).flatMap((flag) => [flag, flag]), false],
    ['five members without the weight', flags(5, 'unkind', 4), false],
  ])('%s', (_name, given, closes) => {
    expect(closesTopic(given, settings)).toBe(closes);
  });
});

test('the reason that weighs most stands for all', () => {
  expect(mainReason([...flags(3, 'unkind', 0), ...flags(1, 'spam', 4)])).toBe('spam');
  expect(mainReason([])).toBe('other');
});

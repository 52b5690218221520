import { describe, expect, test } from '@jest/globals';
import { closesAlone, reopensAlone, showsToAllReaders, type Voter } from './duplicates.policy.js';

const member: Voter = { isModerator: false, isExpert: false, isAuthor: false };

describe('whose vote decides alone', () => {
  test.each<[string, Partial<Voter>, boolean, boolean, boolean]>([
    ['a member’s', {}, false, false, false],
    ['a moderator’s', { isModerator: true }, true, true, true],
    ['that of who knows a tag', { isExpert: true }, true, true, true],
    ['the author’s', { isAuthor: true }, true, false, true],
  ])('%s', (_name, voter, closes, reopens, reopensOwn) => {
    const who = { ...member, ...voter };
    expect([closesAlone(who), reopensAlone(who, false), reopensAlone(who, true)]).toEqual([closes, reopens, reopensOwn]);
  });
});

test.each([
  ['a public space', { spaceId: 'other', isPublic: true }, true],
  ['the same space', { spaceId: 'own', isPublic: false }, true],
  ['another private space', { spaceId: 'other', isPublic: false }, false],
])('an original in %s', (_name, original, expected) => {
  expect(showsToAllReaders(original, { spaceId: 'own' })).toBe(expected);
});

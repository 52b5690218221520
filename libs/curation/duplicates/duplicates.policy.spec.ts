import { describe, expect, test } from '@jest/globals';
import { canMergeByVotes, closesAlone, settlesAlone, showsToAllReaders, type Voter } from './duplicates.policy.js';

const member: Voter = { isModerator: false, isExpert: false, isAuthor: false };

describe('whose vote decides alone', () => {
  test.each<[string, Partial<Voter>, boolean, boolean, boolean]>([
    ['a member’s', {}, false, false, false],
    ['a moderator’s', { isModerator: true }, true, true, true],
    ['that of who knows a tag', { isExpert: true }, true, true, true],
    ['the author’s', { isAuthor: true }, true, false, true],
  ])('%s', (_name, voter, closes, settles, settlesOwn) => {
    const who = { ...member, ...voter };
    expect([closesAlone(who), settlesAlone(who, false), settlesAlone(who, true)]).toEqual([closes, settles, settlesOwn]);
  });
});

test.each([
  ['a public space', { spaceId: 'other', isPublic: true }, true],
  ['the same space', { spaceId: 'own', isPublic: false }, true],
  ['another private space', { spaceId: 'other', isPublic: false }, false],
])('an original in %s', (_name, original, expected) => {
  expect(showsToAllReaders(original, { spaceId: 'own' })).toBe(expected);
});

const readByAll = { isPublic: true, isLocked: false };

test.each([
  ['that all read', readByAll, readByAll, true],
  ['of which one is not read by all', { ...readByAll, isPublic: false }, readByAll, false],
  ['of which the original is not read by all', readByAll, { ...readByAll, isPublic: false }, false],
  ['of which one is locked', { ...readByAll, isLocked: true }, readByAll, false],
  ['of which the original is locked', readByAll, { ...readByAll, isLocked: true }, false],
])('votes merge topics %s', (_name, topic, original, expected) => {
  expect(canMergeByVotes(topic, original)).toBe(expected);
});

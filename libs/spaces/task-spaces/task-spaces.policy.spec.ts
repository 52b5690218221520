import { describe, expect, test } from '@jest/globals';
import { readersAreWithin, takesTopics } from './task-spaces.policy.js';

const [beta, gold] = ['a', 'b'];
const at = new Date('2026-11-20T12:00:00Z');

test.each([
  ['a space without a task', null, true],
  ['before its time', new Date(at.getTime() + 1), true],
  ['at its time', at, false],
  ['after its time', new Date(at.getTime() - 1), false],
])('%s takes topics: %#', (_name, topicsUntil, takes) => {
  expect(takesTopics({ topicsUntil }, at)).toBe(takes);
});

describe('what moves from one space to another is shown to nobody new', () => {
  const readers = { public: { visibility: 'public', groupIds: [] }, members: { visibility: 'members', groupIds: [] }, beta: { visibility: 'groups', groupIds: [beta] }, both: { visibility: 'groups', groupIds: [beta, gold] }, staff: { visibility: 'private', groupIds: [] } } as const;
  test.each<[keyof typeof readers, keyof typeof readers, boolean]>([
    ['public', 'public', true],
    ['public', 'members', false],
    ['public', 'beta', false],
    ['public', 'staff', false],
    ['members', 'public', true],
    ['members', 'members', true],
    ['members', 'beta', false],
    ['beta', 'public', true],
    ['beta', 'members', true],
    ['beta', 'both', true],
    ['both', 'beta', false],
    ['beta', 'staff', false],
    ['staff', 'beta', false],
    ['staff', 'members', true],
    ['staff', 'public', true],
    ['staff', 'staff', true],
  ])('into one for %s from one for %s', (inner, outer, within) => {
    expect(readersAreWithin(readers[inner], readers[outer])).toBe(within);
  });
});

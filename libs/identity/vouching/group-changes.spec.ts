import { describe, expect, it } from '@jest/globals';
import { groupChanges } from './group-changes.js';

const groups = [
  { id: '1', hostName: 'beta', isMember: false },
  { id: '2', hostName: 'partners', isMember: true },
  { id: '3', hostName: 'gold', isMember: true },
];

describe('groups that the company’s server says', () => {
  it.each([
    ['nothing', {}, [], []],
    ['none', { all: [] }, [], ['2', '3']],
    ['all of them', { all: ['beta', 'partners', 'gold'] }, ['1'], []],
    ['in other letters', { all: [' Beta ', 'PARTNERS', 'Gold'] }, ['1'], []],
    ['one that is not here', { all: ['partners', 'gold', 'owners'] }, [], []],
    ['one to join', { add: ['beta'] }, ['1'], []],
    ['one to leave', { remove: ['gold'] }, [], ['3']],
    ['one to join that they are in', { add: ['gold'] }, [], []],
    ['one both to join and to leave', { add: ['beta', 'gold'], remove: ['beta', 'gold'] }, [], ['3']],
    ['all, and one more', { all: ['gold'], add: ['beta'] }, ['1'], ['2']],
    ['all, and one less', { all: ['gold', 'partners'], remove: ['gold'] }, [], ['3']],
  ])('%s', (_, said, join, leave) => expect(groupChanges(groups, said)).toEqual({ join, leave }));
});

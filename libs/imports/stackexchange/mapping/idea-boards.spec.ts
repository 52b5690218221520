import { expect, test } from '@jest/globals';
import { boardFrom, boardOf, stepOf } from './idea-boards.js';

test.each([
  ['feature-request=ideas', { tag: 'feature-request', space: 'ideas' }],
  ['c++=the-board', { tag: 'c++', space: 'the-board' }],
  ['feature-request', undefined],
  ['=ideas', undefined],
  ['feature-request=', undefined],
  ['feature-request=My Ideas', undefined],
  ['a=b=c', undefined],
])('%j names %j', (text, expected) => expect(boardFrom(text)).toEqual(expected));

const boards = [{ tag: 'feature-request' }, { tag: 'bug' }];
test.each([
  [['discussion', 'feature-request'], 'feature-request'],
  [['bug', 'feature-request'], 'feature-request'],
  [['bug'], 'bug'],
  [['discussion'], undefined],
  [[], undefined],
])('a question with %j goes to the board of %j', (tags, expected) => expect(boardOf(boards, tags)?.tag).toBe(expected));

test.each([
  [['feature-request', 'status-completed'], 'delivered'],
  [['status-declined'], 'declined'],
  [['status-norepro'], undefined],
  [['toString'], undefined],
  [[], undefined],
])('an idea with %j stands at %j', (tags, expected) => expect(stepOf(tags)?.status).toBe(expected));

import { describe, expect, test } from '@jest/globals';
import type { ArticleNode } from '#contracts';
import { dropAt, landingOf, type Drop } from './tree-drops';

const node = (id: string, ...children: ArticleNode[]): ArticleNode => ({ id, number: 1, slug: id, title: id, state: 'validated', audience: 'public', translations: [], children });
const tree = [node('a', node('a1'), node('a2', node('a21'))), node('b'), node('c')];

describe('an article let go on a row', () => {
  test.each<[string, string, Drop, unknown]>([
    ['c', 'a', 'before', { place: { parentId: null, beforeId: 'a' }, row: 'a', depth: 0 }],
    ['c', 'a1', 'before', { place: { parentId: 'a', beforeId: 'a1' }, row: 'a1', depth: 1 }],
    ['a', 'c', 'after', { place: { parentId: null, beforeId: null }, row: 'c', depth: 0 }],
    // Behind all that stands below it.
    ['c', 'a', 'after', { place: { parentId: null, beforeId: 'b' }, row: 'a21', depth: 0 }],
    ['a21', 'a', 'after', { place: { parentId: null, beforeId: 'b' }, row: 'a2', depth: 0 }],
    ['b', 'a', 'after', { place: { parentId: null, beforeId: 'c' }, row: 'a21', depth: 0 }],
    ['c', 'b', 'under', { place: { parentId: 'b', beforeId: null }, row: 'b', depth: 1 }],
    ['a', 'a', 'before', null],
    ['a', 'a21', 'under', null],
    ['a', 'gone', 'after', null],
  ])('%s on %s, %s', (id, on, drop, landing) => expect(landingOf(tree, id, on, drop)).toEqual(landing));

  test.each<[number, Drop]>([
    [101, 'before'],
    [120, 'under'],
    [139, 'after'],
  ])('at %d of 100 to 140', (y, drop) => expect(dropAt(y, { top: 100, height: 40 })).toBe(drop));
});

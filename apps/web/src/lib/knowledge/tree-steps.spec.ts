import { describe, expect, test } from '@jest/globals';
import type { ArticleNode } from '#contracts';
import { stepTo, type Step } from './tree-steps';

const node = (id: string, ...children: ArticleNode[]): ArticleNode => ({ id, number: 1, slug: id, title: id, state: 'validated', audience: 'public', translations: [], children });
const tree = [node('a', node('a1'), node('a2', node('a21'))), node('b'), node('c')];

describe('a step in the tree', () => {
  test.each<[string, Step, unknown]>([
    ['b', 'up', { parentId: null, beforeId: 'a' }],
    ['a', 'up', null],
    ['a', 'down', { parentId: null, beforeId: 'c' }],
    ['b', 'down', { parentId: null, beforeId: null }],
    ['c', 'down', null],
    ['b', 'in', { parentId: 'a', beforeId: null }],
    ['a', 'in', null],
    ['a2', 'in', { parentId: 'a1', beforeId: null }],
    ['a2', 'out', { parentId: null, beforeId: 'b' }],
    ['a21', 'out', { parentId: 'a', beforeId: null }],
    ['c', 'out', null],
    ['gone', 'up', null],
  ])('%s %s', (id, step, place) => expect(stepTo(tree, id, step)).toEqual(place));
});

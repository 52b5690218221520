import { describe, expect, test } from '@jest/globals';
import type { ArticleNode } from '#contracts';
import type { ArticleNodeRow } from './articles.queries.js';
import { treeOf } from './tree.js';

const row = (id: string, parentId: string | null = null, more: Partial<ArticleNodeRow> = {}): ArticleNodeRow => ({ id, number: 1, slug: id, title: id, parentId, state: 'validated', audience: 'public', isSeen: true, sourceId: null, language: null, ...more });
type Shape = Record<string, unknown>;
const shape = (nodes: ArticleNode[]): Shape => Object.fromEntries(nodes.map(({ id, children }) => [id, shape(children)]));

describe('the tree of a space', () => {
  test('has each article below its parent, in the order of the rows', () => {
    expect(shape(treeOf([row('a'), row('b'), row('a1', 'a'), row('a2', 'a'), row('a11', 'a1')], { archived: false }))).toEqual({ a: { a1: { a11: {} }, a2: {} }, b: {} });
  });

  test('leaves out what is out of sight, and what stands below it moves up', () => {
    const rows = [row('a', null, { isSeen: false }), row('a1', 'a', { isSeen: false }), row('a11', 'a1'), row('b'), row('b1', 'b', { isSeen: false }), row('b11', 'b1')];
    expect(shape(treeOf(rows, { archived: false }))).toEqual({ a11: {}, b: { b11: {} } });
  });

  test('has archived articles for those who write alone', () => {
    const rows = [row('a', null, { state: 'archived' }), row('a1', 'a')];
    expect(shape(treeOf(rows, { archived: false }))).toEqual({ a1: {} });
    expect(shape(treeOf(rows, { archived: true }))).toEqual({ a: { a1: {} } });
  });

  test('has translations where their source is, and what is below one is below its source', () => {
    const rows = [row('a'), row('fr', null, { sourceId: 'a', language: 'fr' }), row('ar', null, { sourceId: 'a', language: 'ar', state: 'work-in-progress' }), row('below', 'fr')];
    const [node, ...others] = treeOf(rows, { archived: true });
    expect([node!.translations.map(({ id }) => id), shape([node!]), others]).toEqual([['fr'], { a: { below: {} } }, []]);
    expect(shape(treeOf([row('a', null, { isSeen: false }), rows[1]!], { archived: false }))).toEqual({ fr: {} });
  });
});

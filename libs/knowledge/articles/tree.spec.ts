import { describe, expect, test } from '@jest/globals';
import type { ArticleNode } from '#contracts';
import type { ArticleNodeRow } from './articles.queries.js';
import { sightOf } from './sight.js';
import { treeOf } from './tree.js';

const sees = sightOf(['open']);

const row = (id: string, parentId: string | null = null, more: Partial<ArticleNodeRow> = {}): ArticleNodeRow => ({ id, number: 1, slug: id, title: id, parentId, state: 'validated', audience: 'public', standsIn: 'open', isDeleted: false, sourceId: null, language: null, ...more });
type Shape = Record<string, unknown>;
const shape = (nodes: ArticleNode[]): Shape => Object.fromEntries(nodes.map(({ id, children }) => [id, shape(children)]));

describe('the tree of a space', () => {
  test('has each article below its parent, in the order of the rows', () => {
    expect(shape(treeOf([row('a'), row('b'), row('a1', 'a'), row('a2', 'a'), row('a11', 'a1')], { sees, archived: false }))).toEqual({ a: { a1: { a11: {} }, a2: {} }, b: {} });
  });

  test('leaves out what is out of sight, and what stands below it moves up', () => {
    const rows = [row('a', null, { standsIn: 'closed' }), row('a1', 'a', { isDeleted: true }), row('a11', 'a1'), row('b'), row('b1', 'b', { standsIn: 'closed' }), row('b11', 'b1')];
    expect(shape(treeOf(rows, { sees, archived: false }))).toEqual({ a11: {}, b: { b11: {} } });
  });

  test('has archived articles for those who write alone', () => {
    const rows = [row('a', null, { state: 'archived' }), row('a1', 'a')];
    expect(shape(treeOf(rows, { sees, archived: false }))).toEqual({ a1: {} });
    expect(shape(treeOf(rows, { sees, archived: true }))).toEqual({ a: { a1: {} } });
  });

  test('has translations where their source is, and what is below one is below its source', () => {
    const rows = [row('a'), row('fr', null, { sourceId: 'a', language: 'fr' }), row('ar', null, { sourceId: 'a', language: 'ar', state: 'work-in-progress' }), row('below', 'fr')];
    const [node, ...others] = treeOf(rows, { sees, archived: true });
    expect([node!.translations.map(({ id }) => id), shape([node!]), others]).toEqual([['fr'], { a: { below: {} } }, []]);
    expect(shape(treeOf([row('a', null, { standsIn: 'closed' }), rows[1]!], { sees, archived: false }))).toEqual({ fr: {} });
  });
});

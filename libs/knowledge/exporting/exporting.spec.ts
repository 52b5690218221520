import { describe, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import type { ArticleNodeRow } from '../articles/articles.queries.js';
import { sightOf } from '../articles/sight.js';
import { placesOf, relative } from './exporting.js';
import { numbered, safeName } from './file-names.js';
import { withFrontMatter } from './front-matter.js';

describe('a file name', () => {
  test.each([
    ['keep-your-mesh', 'keep-your-mesh'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'article'],
    ['', 'article'],
    ['CON', '_CON'],
    ['lpt1', '_lpt1'],
    ['a:b*c?"<>|', 'a-b-c'],
    ['trailing. ', 'trailing'],
    ['مقالة-أولى', 'مقالة-أولى'],
    ['x\u0000y\n', 'x-y'],
  ])('%j', (text, name) => expect(safeName(text)).toBe(name));

  test('is no longer than file systems take, and cut at a character', () => {
    for (const text of ['ا'.repeat(300), '𠮷'.repeat(300), 'a'.repeat(300)]) {
      const name = safeName(text);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      expect(text.startsWith(name)).toBe(true);
    }
  });

  test('sorts as the tree does', () => expect([numbered(0, 3, 'a'), numbered(9, 10, 'a'), numbered(1, 120, 'a')]).toEqual(['01-a', '10-a', '002-a']));
});

test('front matter is read back as it was, whatever is in it', () => {
  const fields = { title: 'A "title": # with --- \u2028 and \u0085', tags: ['a: b', '- c'], revision: 3, none: null, empty: [], translations: [{ language: 'fr', at: '../x.md' }] };
  const [, front, body] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(withFrontMatter(fields, '# Text\n\n---\n'))!;
  const { none: _none, empty: _empty, ...kept } = fields;
  expect([parseYaml(front!), body]).toEqual([kept, '# Text\n\n---\n']);
});

test('the tree is folders, with translations beside their source', () => {
  const row = (id: string, parentId: string | null, more: Partial<ArticleNodeRow> = {}): ArticleNodeRow => ({ id, number: 1, slug: id, title: id, parentId, state: 'validated', audience: 'public', standsIn: 'open', isDeleted: false, sourceId: null, language: null, ...more });
  const { byId } = placesOf([row('a', null), row('b', null), row('c', 'b'), row('fr', null, { sourceId: 'b', language: 'fr' }), row('hidden', null, { standsIn: 'closed' })], sightOf(['open']));
  expect(Object.fromEntries(byId)).toEqual({ a: '01-a.md', b: '02-b.md', fr: '02-b.fr.md', c: '02-b/01-c.md' });
  expect(relative('02-b/01-c.md', 'files/x.webp')).toBe('../files/x.webp');
});

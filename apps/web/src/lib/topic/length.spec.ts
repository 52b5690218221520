import { expect, it } from '@jest/globals';
import { isLong } from './length';

it.each([
  ['a sentence', '<p>Short.</p>', false],
  ['much text', `<p>${'word '.repeat(161)}</p>`, true],
  ['much HTML for few words', `<p>${'<a href="https://example.org/a/long/address">a</a> '.repeat(20)}</p>`, false],
  ['entities, which count as one letter each', `<p>${'&quot;'.repeat(400)}</p>`, false],
  ['many blocks', '<p>x</p>'.repeat(7), true],
])('%s', (_name, html, expected) => expect(isLong(html)).toBe(expected));

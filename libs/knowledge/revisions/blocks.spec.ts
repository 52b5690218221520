import { describe, expect, test } from '@jest/globals';
import { blame, blocksOf, diffBlocks } from './blocks.js';

describe('blocks of a text', () => {
  test('stand between empty lines', () => expect(blocksOf('# A\n\none\ntwo\n\n\n- x\n- y\n')).toEqual(['# A', 'one\ntwo', '- x\n- y']));
  test('are code fences as a whole', () => {
    expect(blocksOf('a\n\n```js\nx\n\ny\n```\n\nb')).toEqual(['a', '```js\nx\n\ny\n```', 'b']);
    expect(blocksOf('````\n```\n\n```\n````\n\nb')).toEqual(['````\n```\n\n```\n````', 'b']);
  });
  test('a fence that is never closed goes to the end', () => expect(blocksOf('~~~\na\n\nb')).toEqual(['~~~\na\n\nb']));
  test('an empty text has none', () => expect(blocksOf('\n \n')).toEqual([]));
});

test('blocks are compared', () => {
  expect(diffBlocks(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'removed', text: 'b' },
    { kind: 'added', text: 'x' },
    { kind: 'same', text: 'c' },
    { kind: 'added', text: 'd' },
  ]);
});

describe('whose each block is', () => {
  const texts = (...sources: string[]) => sources.map((source, at) => ({ version: at + 1, source }));
  test('it is of the version that brought it', () => {
    expect(blame(texts('a\n\nb', 'a\n\nb2\n\nc', 'z\n\na\n\nb2\n\nc'))).toEqual([
      { text: 'z', version: 3 },
      { text: 'a', version: 1 },
      { text: 'b2', version: 2 },
      { text: 'c', version: 2 },
    ]);
  });
  test('what was taken out and brought back is of who brought it back', () => {
    expect(blame(texts('a\n\nb', 'a', 'a\n\nb'))).toEqual([
      { text: 'a', version: 1 },
      { text: 'b', version: 3 },
    ]);
  });
});

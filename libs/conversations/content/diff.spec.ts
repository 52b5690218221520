import { describe, expect, it } from '@jest/globals';
import { diffMarkdown } from './index.js';

function sides(before: string, after: string): [string, string] {
  const rows = diffMarkdown(before, after);
  const side = (left: 'added' | 'removed'): string =>
    rows
      .filter((row) => row.kind !== left)
      .map((row) => row.text)
      .join('');
  return [side('added'), side('removed')];
}

describe('diffMarkdown', () => {
  it('names the words that changed', () => {
    expect(diffMarkdown('The quick brown fox.\nStays.\n', 'The slow brown fox.\nStays.\nNew.\n')).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'removed', text: 'quick' },
      { kind: 'added', text: 'slow' },
      { kind: 'same', text: ' brown fox.\nStays.\n' },
      { kind: 'added', text: 'New.\n' },
    ]);
  });

  it('has one row for equal texts and none for empty ones', () => {
    expect(diffMarkdown('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
    expect(diffMarkdown('', '')).toEqual([]);
    expect(diffMarkdown('', 'a')).toEqual([{ kind: 'added', text: 'a' }]);
    expect(diffMarkdown('a', '')).toEqual([{ kind: 'removed', text: 'a' }]);
  });

  it('compares scripts without spaces by character', () => {
    expect(diffMarkdown('私は東京に行く', '私は京都に行く').filter((row) => row.kind === 'same').length).toBeGreaterThan(1);
  });

  it('shows a changed line break', () => {
    expect(diffMarkdown('a\nb', 'a b')).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: '\n' },
      { kind: 'added', text: ' ' },
      { kind: 'same', text: 'b' },
    ]);
  });

  it('always adds up to both texts', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const pieces = ['a', 'bb', ' ', '\n', '字', '😀', '\ud83d', '.', 'ا', '\u0301', '**', '\r\n'];
    for (let round = 0; round < 300; round += 1) {
      const text = (): string => Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join('');
      const [before, after] = [text(), text()];
      expect(sides(before, after)).toEqual([before, after]);
    }
  });

  it('shows texts with nothing in common as a whole', () => {
    const before = Array.from({ length: 3_000 }, (_, index) => `old${index}`).join(' ');
    const after = Array.from({ length: 3_000 }, (_, index) => `new${index}`).join('\t');
    expect(diffMarkdown(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});

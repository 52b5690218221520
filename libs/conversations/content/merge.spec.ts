import { describe, expect, test } from '@jest/globals';
import { mergeTexts } from './merge.js';

const base = 'one\ntwo\nthree\nfour\nfive';

describe('two texts made from a third', () => {
  test.each<[string, string, string, string | null]>([
    ['of which one changed nothing', base, 'one\n2\nthree\nfour\nfive', 'one\n2\nthree\nfour\nfive'],
    ['changed on different lines', '1\ntwo\nthree\nfour\nfive', 'one\ntwo\nthree\nfour\n5', '1\ntwo\nthree\nfour\n5'],
    ['with lines added and taken away', 'zero\none\ntwo\nthree\nfour\nfive', 'one\ntwo\nthree\nfive', 'zero\none\ntwo\nthree\nfive'],
    ['changed alike', 'one\n2\nthree\nfour\nfive', 'one\n2\nthree\nfour\nfive', 'one\n2\nthree\nfour\nfive'],
    ['changed alike in one place and apart in another', 'one\n2\nthree\nfour\n5', 'one\n2\nthree\nfour\nfive', 'one\n2\nthree\nfour\n5'],
    ['changed differently on one line', 'one\n2\nthree\nfour\nfive', 'one\nzwei\nthree\nfour\nfive', null],
    ['changed on lines that touch', 'one\n2\nthree\nfour\nfive', 'one\ntwo\n3\nfour\nfive', null],
    ['with lines added at one place', `${base}\nsix`, `${base}\nsechs`, null],
    ['changed where the other took away', 'one\n2\nthree\nfour\nfive', 'one\nfour\nfive', null],
    ['of nothing', '', base, ''],
  ])('%s', (_name, one, other, merged) => {
    expect(mergeTexts(base, one, other)).toBe(merged);
    expect(mergeTexts(base, other, one)).toBe(merged);
  });

  test('of everything new and everything old do not merge', () => {
    const long = (word: string) => Array.from({ length: 4_000 }, (_, at) => `${word} ${at}`).join('\n');
    expect(mergeTexts(long('old'), long('new'), `${long('old')}\nmore`)).toBeNull();
  });
});

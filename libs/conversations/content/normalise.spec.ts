import { describe, expect, it } from '@jest/globals';
import { normaliseLine, normaliseText, slugify } from './index.js';

describe('normaliseText', () => {
  it.each([
    ['line breaks of every kind', 'a\r\nb\rc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['tabs, kept', 'a\tb', 'a\tb'],
    ['control characters', 'a\u0000b\u0008c\u000bd\u001be\u007ff\u009fg', 'abcdefg'],
    ['a byte-order mark', '\ufeffa\ufeff', 'a'],
    ['lone surrogates', 'a\ud83dx\ude00b', 'axb'],
    ['whole surrogate pairs, kept', '😀', '😀'],
    ['a surrogate before a pair', '\ud83d😀', '😀'],
    ['composed letters', 'e\u0301', 'é'],
    ['overrides', 'photo\u202egpj.exe\u202dx', 'photogpj.exex'],
    ['open embeddings and isolates, closed at the end of the line', '\u202ba\u2067b\nc', '\u202ba\u2067b\u2069\u202c\nc'],
    ['closed isolates, kept', 'a \u2068b\u2069 c', 'a \u2068b\u2069 c'],
    ['closers that close nothing', 'a\u2069b\u202cc', 'abc'],
    ['crossing directions', '\u202aa\u2066b\u202cc\u2069', '\u202aa\u2066bc\u2069\u202c'],
    ['joiners and marks, kept', '👩\u200d👧 می\u200cخواهم क्\u200dष a\u200e', '👩\u200d👧 می\u200cخواهم क्\u200dष a\u200e'],
    ['piled-up marks', `x${'\u0302\u0323'.repeat(50)}y`, `x${'\u0302\u0323'.repeat(4)}y`.normalize('NFC')],
    ['text in which nothing is visible', ' \u200b\u200d\n\u2066\u2069', ''],
  ])('settles %s', (_name, input, expected) => {
    expect(normaliseText(input)).toBe(expected);
  });

  it('gives the same text when it runs again', () => {
    const samples = ['e\u0301\r\n\u202b\u2067x', 'a\ud83d\u0000😀\u2069', `q${'\u0301'.repeat(30)}`, 'ㄱㅏ\u1100\u1161'];
    for (const sample of samples) expect(normaliseText(normaliseText(sample))).toBe(normaliseText(sample));
  });
});

describe('normaliseLine', () => {
  it.each([
    ['white space', '  a\n b\t\u00a0 c ', 'a b c'],
    ['every direction control', '\u202ea\u202bb\u2067c\u2069', 'abc'],
    ['joiners, kept', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['names of invisible characters', '\u200b\u2060\u00ad', ''],
  ])('settles %s', (_name, input, expected) => {
    expect(normaliseLine(input)).toBe(expected);
  });
});

describe('slugify', () => {
  it.each([
    ['Why does it blink?', 'why-does-it-blink'],
    ['  C++ & C#: what’s new in 4.2?  ', 'c-c-whats-new-in-4-2'],
    ['Çà et là, l’été à Łódź', 'ca-et-la-lete-a-łodz'],
    ['لماذا يومض الضوء؟', 'لماذا-يومض-الضوء'],
    ['ルーターが 再起動 する', 'ルーターが-再起動-する'],
    ['क्या हुआ', 'क्या-हुआ'],
    ['Йод и ёж', 'йод-и-ёж'],
    ['???', 'topic'],
    ['', 'topic'],
    ['😀', 'topic'],
    ['a/../b?c#d%2e', 'a-b-c-d-2e'],
    ['<script>', 'script'],
  ])('makes of %j %j', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('ends at a word within 80 characters, and within a word only where there is no other way', () => {
    expect(slugify('word '.repeat(40))).toBe(`${'word-'.repeat(15)}word`);
    expect(slugify('字'.repeat(200))).toBe('字'.repeat(80));
    expect(slugify(`${'x'.repeat(79)}𝔘nicode`).length).toBeLessThanOrEqual(80);
    expect(slugify(`${'a'.repeat(79)}𐐷𐐷`)).toBe('a'.repeat(79));
  });
});

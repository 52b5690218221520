import { describe, expect, it } from '@jest/globals';
import { quoted, withQuote } from './quoting';

describe('quoted', () => {
  it('marks each line, and a gap between paragraphs', () => {
    expect(quoted('one\ntwo\n\n\nthree')).toBe('> one\n> two\n>\n> three\n\n');
  });

  it('drops the space around, and tells nothing of nothing', () => {
    expect(quoted('\n  one  \n')).toBe('> one\n\n');
    expect(quoted(' \n ')).toBe('');
  });
});

describe('withQuote', () => {
  it('stands below what was written already', () => {
    expect(withQuote('', '> one\n\n')).toBe('> one\n\n');
    expect(withQuote('So far.\n', '> one\n\n')).toBe('So far.\n\n> one\n\n');
  });
});

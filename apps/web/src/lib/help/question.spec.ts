import { describe, expect, it } from '@jest/globals';
import { askPath, questionFrom } from './question';

const words = 'my router loses the connection every evening '.repeat(6).trim();

describe('a text that becomes a question', () => {
  it.each([
    ['a short text', '  Charger blinks twice ', { title: 'Charger blinks twice', body: '' }],
    ['a text as long as a title', 'x'.repeat(120), { title: 'x'.repeat(120), body: '' }],
    ['a long text of sentences', `Why does it stop? ${words}`, { title: 'Why does it stop?', body: `Why does it stop? ${words}` }],
    ['a long text in Arabic', `لماذا يتوقف؟ ${words}`, { title: 'لماذا يتوقف؟', body: `لماذا يتوقف؟ ${words}` }],
    ['one long sentence', words, { title: 'my router loses the connection every evening my router loses the connection every evening my router loses the…', body: words }],
    ['a version number', `Since 4.2 ${words}`, { title: expect.stringMatching(/^Since 4\.2 my router.*…$/), body: `Since 4.2 ${words}` }],
  ])('%s', (_, text, expected) => expect(questionFrom(text)).toEqual(expected));

  it('is carried to the form', () => {
    expect(askPath('a & b?')).toBe('/ask?title=a+%26+b%3F');
  });
});

import { describe, expect, it } from '@jest/globals';
import { chooseLocale } from './choose';
import { Formats } from './formats';
import { Translator } from './translator';

const arabic = new Translator(
  { 'a.replies_zero': 'لا ردود', 'a.replies_one': 'رد واحد', 'a.replies_two': 'ردان', 'a.replies_few': '{{count}} ردود', 'a.replies_many': '{{count}} ردًا', 'a.replies_other': '{{count}} رد' },
  new Formats('ar'),
);

describe('Translator', () => {
  it('picks the plural form of the language', () => {
    expect([0, 1, 2].map((count) => arabic.text('a.replies', { count }))).toEqual(['لا ردود', 'رد واحد', 'ردان']);
    expect(arabic.text('a.replies', { count: 11 })).toMatch(/ردًا$/);
  });

  it('shows a missing key as itself, and a placeholder without a value as it stands', () => {
    const translator = new Translator({ greeting: 'Hello {{name}}' }, new Formats('en'));
    expect(translator.text('nothing.here')).toBe('nothing.here');
    expect(translator.text('greeting')).toBe('Hello {{name}}');
  });

  it('writes numbers as the language does and never expands what a value holds', () => {
    const translator = new Translator({ views: '{{count}} by {{name}}' }, new Formats('en'));
    expect(translator.text('views', { count: 1204, name: '{{count}}' })).toBe('1,204 by {{count}}');
  });

  it('isolates a value of the other direction', () => {
    expect(new Translator({ by: 'بقلم {{who}}، أمس' }, new Formats('ar')).text('by', { who: 'Kim (2)' })).toBe('بقلم \u2068Kim (2)\u2069، أمس');
    const english = new Translator({ by: 'By {{who}}, yesterday' }, new Formats('en'));
    expect(english.text('by', { who: 'منى' })).toBe('By \u2068منى\u2069, yesterday');
    expect(english.text('by', { who: 'Kim' })).toBe('By Kim, yesterday');
  });

  it('gives the pieces around a slot', () => {
    const translator = new Translator({ by: 'By {{who}}, {{when}}' }, new Formats('en'));
    expect(translator.pieces('by', { when: '12 Nov' })).toEqual([{ text: 'By ' }, { slot: 'who' }, { text: ', ' }, { text: '12 Nov' }]);
  });
});

describe('chooseLocale', () => {
  const enabled = ['en', 'fr', 'ar'] as const;
  it.each([
    [['fr', 'ar'], 'en', 'fr'],
    [[null, undefined], 'de;q=1, ar-EG;q=0.8, fr;q=0.9', 'fr'],
    [['xx'], 'de, it', 'en'],
    [[], null, 'en'],
    [[], ';;;q=,,', 'en'],
    [[], 'fr;q=0, ar', 'ar'],
  ] as const)('chooses from %j and %j', (chosen, header, expected) => {
    expect(chooseLocale([...chosen], header, enabled, 'en')).toBe(expected);
  });

  it('never gives a language that is switched off', () => {
    expect(chooseLocale(['ar'], 'ar', ['fr'], 'fr')).toBe('fr');
  });
});

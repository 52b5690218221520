import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'messages');
const form = /_(zero|one|two|few|many|other)$/;

function read(locale: string, file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as Record<string, string>;
}
const base = (key: string) => key.replace(form, '');
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
const formsOf = (locale: string) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

const files = readdirSync(join(folder, 'en'));
const others = readdirSync(folder).filter((locale) => locale !== 'en');

it('has each key in one file: of two the one that loads last would win', () => {
  const keys = files.flatMap((file) => Object.keys(read('en', file)));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

describe.each(files)('messages in %s', (file) => {
  const english = read('en', file);
  const plurals = new Set(Object.keys(english).filter((key) => form.test(key)).map(base));

  it.each(['en', ...others])('has every key in %s, each plural with all forms of that language', (locale) => {
    const expected = [...new Set(Object.keys(english).map(base))].flatMap((key) =>
      plurals.has(key) ? formsOf(locale).map((name) => `${key}_${name}`) : [key],
    );
    expect(Object.keys(read(locale, file)).sort()).toEqual(expected.sort());
  });

  it.each(others)('uses the same placeholders in %s', (locale) => {
    const wrong = Object.entries(read(locale, file)).filter(([key, text]) => {
      const original = placeholders(english[key] ?? english[`${base(key)}_other`] ?? '');
      const own = placeholders(text);
      // A single form such as "two" may say its number in words.
      const needed = form.test(key) && !key.endsWith('_other') ? original.filter((name) => name !== '{{count}}') : original;
      return own.some((name) => !original.includes(name)) || needed.some((name) => !own.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  it.each(['en', ...others])('leaves no text empty or with stray spaces in %s', (locale) => {
    expect(Object.entries(read(locale, file)).filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });
});

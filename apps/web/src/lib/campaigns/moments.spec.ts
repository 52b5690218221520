import { expect, test } from '@jest/globals';
import { inWords } from './moments';

const now = Date.parse('2026-11-27T12:00:00Z');
test.each([
  ['2026-11-30T12:00:00Z', 'en', 'in 3 days'],
  ['2026-11-30T12:00:00Z', 'fr', 'dans 3 jours'],
  ['2026-11-29T00:00:00Z', 'en', 'in 36 hours'],
  ['2026-11-27T12:30:00Z', 'en', 'in 30 minutes'],
  ['2026-11-27T12:01:00Z', 'en', 'in 1 minute'],
  ['2026-11-24T12:00:00Z', 'en', '3 days ago'],
])('%s is %s away in %s', (at, locale, words) => expect(inWords(at, locale, now)).toBe(words));

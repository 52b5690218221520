import { describe, expect, it } from '@jest/globals';
import { changedFields, valuesOf } from './changed-fields';

const changes = (before: [string, string][], now: [string, string][]) => changedFields(valuesOf(before), valuesOf(now));

describe('what changed in a form', () => {
  it('counts fields, not letters', () => {
    expect(changes([['name', 'Northwind'], ['hue', '40']], [['name', 'Northwind Community'], ['hue', '250']])).toBe(2);
  });

  it('counts a ticked and an unticked box', () => {
    expect(changes([['open', 'on']], [['verify', 'on']])).toBe(2);
  });

  it('counts boxes of one name once', () => {
    expect(changes([['locales', 'en'], ['locales', 'fr']], [['locales', 'en'], ['locales', 'ar']])).toBe(1);
  });

  it('counts nothing when a change was taken back, or when only space at an end came', () => {
    expect(changes([['name', 'Northwind']], [['name', 'Northwind ']])).toBe(0);
  });
});

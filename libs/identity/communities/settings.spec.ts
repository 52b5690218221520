import { describe, expect, test } from '@jest/globals';
import { CommunityEdit, CommunitySettings } from '#contracts';
import { changeSettings, settingsFrom } from './settings.js';

describe('settings of a community', () => {
  const set = CommunitySettings.parse({ tagline: 'Ours', look: { brandHue: 200 }, limits: { titleMin: 20 }, enabledLocales: ['fr'] });

  test('what was never set has its default', () => {
    expect(settingsFrom({})).toEqual(CommunitySettings.parse({}));
    expect(settingsFrom(null)).toEqual(CommunitySettings.parse({}));
    expect(settingsFrom({ tagline: 'Ours' })).toEqual({ ...CommunitySettings.parse({}), tagline: 'Ours' });
  });

  test('a stored value that no longer fits its rule does not lose the others', () => {
    expect(settingsFrom({ tagline: 'Ours', defaultLocale: 'tlh' })).toEqual({ ...CommunitySettings.parse({}), tagline: 'Ours' });
  });

  test('an edit of one field leaves the others as they are', () => {
    const { settings } = CommunityEdit.parse({ settings: { limits: { postMax: 5_000 } } });
    expect(settings).toEqual({ limits: { postMax: 5_000 } });
    expect(changeSettings(set, settings!)).toEqual({ ...set, limits: { ...set.limits, postMax: 5_000 } });
  });

  test('a list is replaced, not merged', () => {
    expect(changeSettings(set, { enabledLocales: ['ar', 'en'] }).enabledLocales).toEqual(['ar', 'en']);
  });

  test.each([
    ['an unknown field', { settings: { colour: 'red' } }],
    ['an unknown field of a group', { settings: { limits: { everything: 1 } } }],
    ['a number out of range', { settings: { limits: { tagsMax: 1_000 } } }],
    ['a prototype', JSON.parse('{"settings":{"__proto__":{"polluted":true}}}')],
    ['an empty name', { name: ' ‮ ' }],
  ])('%s is refused', (_, edit) => {
    expect(CommunityEdit.safeParse(edit).success).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

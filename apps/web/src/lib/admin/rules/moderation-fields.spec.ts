import { describe, expect, it } from '@jest/globals';
import { CommunityEdit, CommunitySettings } from '#contracts';
import { moderationFields } from './moderation-fields';
import { settingsOf } from './trust-fields';

// The rules against spam have a page of their own.
const { spam: _spam, ...moderation } = CommunitySettings.parse({}).moderation;

describe('the fields of the rules for flags', () => {
  it('hold every number of the settings, with its standard', () => {
    expect(settingsOf(Object.fromEntries(moderationFields.map(({ name, standard }) => [name, standard!])))).toEqual({ moderation });
  });

  it('stay within the bounds of the contract', () => {
    for (const { name, min, max, step } of moderationFields) {
      const beyond = step === 'any' ? 0.01 : 1;
      for (const [value, fits] of [[min, true], [max, true], [min - beyond, false], [max + beyond, false]] as const) {
        expect({ name, value, fits: CommunityEdit.safeParse({ settings: settingsOf({ [name]: value }) }).success }).toEqual({ name, value, fits });
      }
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { CommunityEdit, CommunitySettings } from '#contracts';
import { ruleFields, settingsOf, valueAt } from './trust-fields';

const standard = CommunitySettings.parse({});

describe('the fields of trust and privileges', () => {
  it('hold every number of the settings', () => {
    const numbersIn = (value: unknown): number => (typeof value === 'number' ? 1 : Object.values(value as object).reduce((sum: number, one) => sum + (typeof one === 'string' ? 0 : numbersIn(one)), 0));
    expect(ruleFields).toHaveLength(numbersIn(standard.trust) + numbersIn(standard.privileges) + numbersIn(standard.newcomers));
  });

  it('give back what they were filled with', () => {
    const settings = settingsOf(Object.fromEntries(ruleFields.map(({ name }) => [name, valueAt(standard, name)])));
    expect(CommunityEdit.parse({ settings }).settings).toEqual({ trust: standard.trust, privileges: { custom: standard.privileges.custom }, newcomers: standard.newcomers });
  });

  it('stay within the bounds of the contract', () => {
    for (const { name, min, max } of ruleFields) {
      for (const [value, fits] of [[min, true], [max, true], [min - 1, false], [max + 1, false]] as const) {
        expect({ name, value, fits: CommunityEdit.safeParse({ settings: settingsOf({ [name]: value }) }).success }).toEqual({ name, value, fits });
      }
    }
  });
});

import { describe, expect, test } from '@jest/globals';
import { isNoWider, type Readers } from './translations.policy.js';

const to = (audience: Readers['audience'], ...groupIds: string[]): Readers => ({ audience, groupIds });

describe('a translation', () => {
  test.each([
    [to('public'), to('public'), true],
    [to('public'), to('members'), false],
    [to('members'), to('public'), true],
    [to('members'), to('groups', 'a'), false],
    [to('groups', 'a'), to('members'), true],
    [to('groups', 'a'), to('groups', 'a', 'b'), true],
    [to('groups', 'a', 'b'), to('groups', 'a'), false],
    [to('groups', 'a'), to('staff'), false],
    [to('staff'), to('groups', 'a'), true],
    [to('staff'), to('staff'), true],
  ])('for %j is no wider than one for %j: %s', (one, other, narrow) => expect(isNoWider(one, other)).toBe(narrow));
});

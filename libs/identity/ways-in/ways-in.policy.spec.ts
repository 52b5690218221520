import { describe, expect, test } from '@jest/globals';
import { canSpareOne } from './ways-in.policy.js';

describe('a passkey or a provider can be spared', () => {
  test.each([
    [{ hasEmail: true, passkeys: 1, providers: 0 }, true],
    [{ hasEmail: true, passkeys: 0, providers: 1 }, true],
    [{ hasEmail: false, passkeys: 1, providers: 0 }, false],
    [{ hasEmail: false, passkeys: 0, providers: 1 }, false],
    [{ hasEmail: false, passkeys: 1, providers: 1 }, true],
    [{ hasEmail: false, passkeys: 2, providers: 0 }, true],
    [{ hasEmail: false, passkeys: 0, providers: 2 }, true],
  ])('%j: %s', (ways, expected) => {
    expect(canSpareOne(ways)).toBe(expected);
  });
});

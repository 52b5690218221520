import { describe, expect, test } from '@jest/globals';
import { Handle } from '#contracts';
import { handleFromEmail, isReservedHandle } from './handles.js';

describe('handles', () => {
  test.each([
    ['ada@example.com', 1, 'ada'],
    ['ada@example.com', 2, 'ada-2'],
    ['Ada.Lovelace+news@example.com', 1, 'ada-lovelace'],
    ['jose\u0301.nu\u00f1ez@example.com', 1, 'jose-nunez'],
    ['a@example.com', 1, 'member-a'],
    ['admin@example.com', 1, 'member-admin'],
    ['+@example.com', 1, 'member'],
    ['---@example.com', 7, 'member-7'],
    ['x'.repeat(64) + '@example.com', 1, 'x'.repeat(30)],
    ['x'.repeat(64) + '@example.com', 12_345, `${'x'.repeat(24)}-12345`],
  ])('%s becomes, as number %i, %s', (email, number, expected) => {
    const handle = handleFromEmail(email, number);
    expect(handle).toBe(expected === 'member' ? 'member-1' : expected);
    expect(Handle.safeParse(handle).success).toBe(true);
    expect(isReservedHandle(handle)).toBe(false);
  });

  test.each(['admin', 'sign-in', 'sign_in', 'signin', 'nobody', 'me'])('%s is reserved', (handle) => {
    expect(isReservedHandle(handle)).toBe(true);
  });

  test.each(['adam', 'sally', 'mel-2', 'supporter'])('%s is free', (handle) => {
    expect(isReservedHandle(handle)).toBe(false);
  });
});

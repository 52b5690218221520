import { describe, expect, test } from '@jest/globals';
import { RoleName } from '#contracts';
import { opensAccountOf } from './linking.policy.js';

const verified = new Date();
const email = 'ines@example.com';
const issuer = 'https://sign-in.example.com';

describe('an address opens an account', () => {
  test.each([
    ['verified on both sides, of a trusted provider', true, email, { email, emailVerifiedAt: verified }, true],
    ['of a provider that is not trusted', false, email, { email, emailVerifiedAt: verified }, false],
    ['that the provider did not verify', true, null, { email, emailVerifiedAt: verified }, false],
    ['that the account’s person did not verify', true, email, { email, emailVerifiedAt: null }, false],
    ['of another account', true, email, { email: 'other@example.com', emailVerifiedAt: verified }, false],
    ['of an account without one', true, null, { email: null, emailVerifiedAt: null }, false],
  ])('%s', (_what, trustsEmail, given, account, expected) => {
    expect(opensAccountOf({ issuer, trustsEmail }, { email: given }, { role: 'member', ...account })).toBe(expected);
  });

  // Who has power over others signs in to both sides once.
  test.each(RoleName.options)('of a %s', (role) => {
    expect(opensAccountOf({ issuer, trustsEmail: true }, { email }, { role, email, emailVerifiedAt: verified })).toBe(role === 'member' || role === 'superuser');
  });
});

import { describe, expect, test } from '@jest/globals';
import { opensAccountOf } from './linking.policy.js';

const verified = new Date();
const email = 'ines@example.com';

describe('an address opens an account', () => {
  test.each([
    ['verified on both sides, of a trusted provider', true, email, { email, emailVerifiedAt: verified }, true],
    ['of a provider that is not trusted', false, email, { email, emailVerifiedAt: verified }, false],
    ['that the provider did not verify', true, null, { email, emailVerifiedAt: verified }, false],
    ['that the account’s person did not verify', true, email, { email, emailVerifiedAt: null }, false],
    ['of another account', true, email, { email: 'other@example.com', emailVerifiedAt: verified }, false],
    ['of an account without one', true, null, { email: null, emailVerifiedAt: null }, false],
  ])('%s', (_what, trustsEmail, given, account, expected) => {
    expect(opensAccountOf({ trustsEmail }, { email: given }, account)).toBe(expected);
  });
});

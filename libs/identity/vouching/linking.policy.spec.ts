import { describe, expect, it } from '@jest/globals';
import { RoleName } from '#contracts';
import { canLinkByAddress } from './linking.policy.js';

const member = { role: 'member', isEmailVerified: true } as const;
const trusted = ['host', 'https://shop.example.com'];

describe('opening an account by its address', () => {
  it.each([
    ['both know the address and the issuer is trusted', { issuer: 'host', emailVerified: true, account: member }, trusted, true],
    ['nobody is trusted', { issuer: 'host', emailVerified: true, account: member }, [], false],
    ['another issuer is trusted', { issuer: 'https://evil.example', emailVerified: true, account: member }, trusted, false],
    ['an issuer whose name begins alike is trusted', { issuer: 'https://shop.example.com.evil.example', emailVerified: true, account: member }, trusted, false],
    ['the other side did not verify it', { issuer: 'host', emailVerified: false, account: member }, trusted, false],
    ['the account’s owner never did', { issuer: 'host', emailVerified: true, account: { ...member, isEmailVerified: false } }, trusted, false],
  ])('where %s', (_, subject, issuers, may) => expect(canLinkByAddress(subject, issuers)).toBe(may));

  it.each(RoleName.options)('a %s', (role) => expect(canLinkByAddress({ issuer: 'host', emailVerified: true, account: { role, isEmailVerified: true } }, trusted)).toBe(role === 'member' || role === 'superuser'));
});

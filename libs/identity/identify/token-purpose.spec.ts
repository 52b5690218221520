import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { TokenRefused } from './identify-token.js';
import { requirePurpose, type TokenPurpose } from './token-purpose.js';

const tokenOf = (typ: string | undefined): Promise<string> => new SignJWT({ sub: '42' }).setProtectedHeader({ alg: 'HS256', typ }).sign(new TextEncoder().encode('a secret of the shop, of 32 bytes'));

function faultOf(token: string, purpose: TokenPurpose): string {
  try {
    requirePurpose(token, purpose);
    return 'taken';
  } catch (error) {
    return error instanceof TokenRefused ? error.fault : `${error}`;
  }
}

describe('what a token is for', () => {
  it.each<[string | undefined, TokenPurpose, string]>([
    [undefined, 'identify', 'taken'],
    ['JWT', 'identify', 'taken'],
    ['jwt', 'identify', 'taken'],
    ['hearth-context+jwt', 'identify', 'purpose'],
    ['Hearth-Context+JWT', 'identify', 'purpose'],
    ['hearth-context+jwt', 'context', 'taken'],
    [undefined, 'context', 'purpose'],
    ['JWT', 'context', 'purpose'],
    ['at+jwt', 'context', 'purpose'],
    ['hearth-context', 'context', 'purpose'],
  ])('with the type %s, taken as %s: %s', async (typ, purpose, expected) => expect(faultOf(await tokenOf(typ), purpose)).toBe(expected));

  it('is not asked of what is no token', () => expect(faultOf('nonsense', 'context')).toBe('taken'));
});

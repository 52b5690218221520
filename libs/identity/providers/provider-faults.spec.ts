import { describe, expect, test } from '@jest/globals';
import { descriptionOf, faultsIn } from './provider-faults.js';

const issuer = 'https://login.example.com';
const good = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  userinfo_endpoint: `${issuer}/me`,
  response_types_supported: ['code', 'id_token'],
  scopes_supported: ['openid', 'email', 'profile'],
  code_challenge_methods_supported: ['plain', 'S256'],
  id_token_signing_alg_values_supported: ['RS256', 'HS256'],
};
const faultsOf = (document: unknown, of = issuer) => faultsIn(typeof document === 'string' ? document : JSON.stringify(document), of, 'openid email profile').faults;

describe('what a provider says of itself', () => {
  test('is good as it is, and with what need not be there left out', () => {
    expect(faultsOf(good)).toEqual([]);
    const { authorization_endpoint, token_endpoint, jwks_uri } = good;
    expect(faultsOf({ issuer: `${issuer}/`, authorization_endpoint, token_endpoint, jwks_uri })).toEqual([]);
  });

  test.each([
    ['no JSON', '<html>', 'not-json', '.well-known/openid-configuration'],
    ['JSON of another kind', '[]', 'endpoint', 'everything'],
    ['without an endpoint', { ...good, token_endpoint: undefined }, 'endpoint', 'token_endpoint'],
    ['of another issuer', { ...good, issuer: 'https://evil.example' }, 'issuer', '"https://evil.example"'],
    ['of a path below', { ...good, issuer: `${issuer}/tenant` }, 'issuer', 'to the letter'],
    ['with an endpoint without TLS', { ...good, token_endpoint: 'http://login.example.com/token' }, 'endpoint', 'token_endpoint'],
    ['with an endpoint that is a script', { ...good, authorization_endpoint: 'javascript:alert(1)' }, 'endpoint', 'authorization_endpoint'],
    ['without codes', { ...good, response_types_supported: ['id_token'] }, 'code', 'id_token'],
    ['without S256', { ...good, code_challenge_methods_supported: ['plain'] }, 'pkce', 'plain'],
    ['with shared secrets only', { ...good, id_token_signing_alg_values_supported: ['HS256', 'none'] }, 'algorithm', 'HS256, none'],
    ['without a scope', { ...good, scopes_supported: ['openid'] }, 'scope', 'email, profile'],
  ])('%s', (_what, document, fault, words) => {
    expect(faultsOf(document)).toEqual([{ fault, explanation: expect.stringContaining(words) }]);
  });

  test('stands at one address', () => {
    expect(descriptionOf('https://a.example/')).toBe('https://a.example/.well-known/openid-configuration');
    expect(descriptionOf('https://a.example/t/1')).toBe('https://a.example/t/1/.well-known/openid-configuration');
  });
});

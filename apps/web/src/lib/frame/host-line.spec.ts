import { describe, expect, it } from '@jest/globals';
import { readHostMessage } from './host-line';

describe('what a host says', () => {
  it.each([
    { type: 'theme', theme: { hue: 168 } },
    { type: 'token', token: 'header.claims.signature' },
    { type: 'token', token: null },
    { type: 'open', path: '/t/1/first?cursor=x#reply' },
    { type: 'open', path: '/thread?key=doc:/update', replace: true },
    { type: 'focus' },
    { type: 'logout' },
  ])('is understood: %j', (message) => expect(readHostMessage({ ...message, more: 1 })).toEqual(message));

  it('replaces only where it is told to', () => expect(readHostMessage({ type: 'open', path: '/', replace: 'yes' })).toEqual({ type: 'open', path: '/' }));

  it.each([
    null,
    undefined,
    'logout',
    7,
    [],
    {},
    { type: 'hello' },
    { type: 'theme' },
    { type: 'theme', theme: null },
    { type: 'token' },
    { type: 'token', token: 7 },
    { type: 'open' },
    { type: 'open', path: 'https://evil.example' },
    { type: 'open', path: '//evil.example' },
    { type: 'open', path: '/\\evil.example' },
    { type: 'open', path: 'javascript:alert(1)' },
    { type: 'open', path: '/a b' },
  ])('is left alone: %j', (message) => expect(readHostMessage(message)).toBeUndefined());
});

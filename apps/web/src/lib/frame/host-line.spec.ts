import { describe, expect, it } from '@jest/globals';
import { readHostMessage } from './host-line';

describe('what a host says', () => {
  it.each([
    { type: 'theme', theme: { hue: 168 } },
    { type: 'token', token: 'header.claims.signature' },
    { type: 'token', token: null },
    { type: 'open', path: '/t/1/first?cursor=x#reply' },
    { type: 'open', path: '/thread?key=doc:/update', replace: true },
    { type: 'context', context: { route: '/billing', product: 'Gale', version: '4.2', errorCode: 'E-42' }, token: 'header.claims.signature' },
    { type: 'context', context: {}, token: null },
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
    { type: 'context', context: {} },
    { type: 'context', context: {}, token: 7 },
    { type: 'open' },
    { type: 'open', path: 'https://evil.example' },
    { type: 'open', path: '//evil.example' },
    { type: 'open', path: '/\\evil.example' },
    { type: 'open', path: 'javascript:alert(1)' },
    { type: 'open', path: '/a b' },
  ])('is left alone: %j', (message) => expect(readHostMessage(message)).toBeUndefined());
});

describe('where somebody is on the host’s page', () => {
  it.each<[string, unknown, object]>([
    ['a field that is not known', { product: 'Gale', email: 'a@example.com', plan: 'Team' }, { product: 'Gale' }],
    ['what is no text', { product: { name: 'Gale' }, version: 4.2, route: null, errorCode: ['E'] }, {}],
    ['what is too long', { route: 'x'.repeat(301), product: 'x'.repeat(61), version: 'x'.repeat(41), errorCode: 'x'.repeat(81) }, {}],
    ['what it inherits', Object.create({ product: 'Gale' }), {}],
    ['no object', 'Gale', {}],
    ['nothing', null, {}],
  ])('is heard without %s', (_, context, expected) => {
    expect(readHostMessage({ type: 'context', context, token: null })).toEqual({ type: 'context', context: expected, token: null });
  });
});

import { describe, expect, test } from '@jest/globals';
import { addressOf } from './entrance.js';

const from = (forwarded: string | undefined, trustProxy: boolean): string =>
  addressOf({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.9' } } as unknown as Parameters<typeof addressOf>[0], trustProxy);

describe('a visitor’s address', () => {
  test.each([
    ['no proxy is trusted: the socket’s', '203.0.113.5', false, '10.0.0.9'],
    ['behind a proxy: what the proxy saw', '203.0.113.5', true, '203.0.113.5'],
    ['behind a proxy, forged by the visitor: still what the proxy saw', '1.2.3.4, 203.0.113.5', true, '203.0.113.5'],
    ['behind a proxy that says nothing: the socket’s', undefined, true, '10.0.0.9'],
  ])('%s', (_name, forwarded, trustProxy, address) => {
    expect(from(forwarded, trustProxy)).toBe(address);
  });
});

import { describe, expect, test } from '@jest/globals';
import { addressOf, hostOf } from './entrance.js';

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

const asked = (forwarded: string | string[] | undefined, trustProxy: boolean): string =>
  hostOf({ headers: { host: 'community.example.com', 'x-forwarded-host': forwarded } } as unknown as Parameters<typeof hostOf>[0], trustProxy);

describe('the host that a visitor asked for', () => {
  test.each([
    ['no proxy is trusted: what the request says', 'evil.example', false, 'community.example.com'],
    ['behind a proxy: what the proxy was asked for', 'help.example.com', true, 'help.example.com'],
    ['behind a proxy that says nothing: what the request says', undefined, true, 'community.example.com'],
  ])('%s', (_name, forwarded, trustProxy, host) => {
    expect(asked(forwarded, trustProxy)).toBe(host);
  });
});

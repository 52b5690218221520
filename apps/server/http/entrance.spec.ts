import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Operations } from '../operations/operations.js';
import { addressOf, Entrance, hostOf } from './entrance.js';

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

describe('while the community starts', () => {
  const { front } = new Entrance(new Operations(undefined), true);
  beforeAll(() => front.listen(0, '127.0.0.1'));
  afterAll(() => front.close(0));
  const get = (path: string, headers: Record<string, string>) => fetch(`http://127.0.0.1:${(front.server.address() as AddressInfo).port}${path}`, { headers });

  test('a browser gets a page that loads again by itself', async () => {
    const answer = await get('/questions', { accept: 'text/html,application/xhtml+xml' });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([503, 'text/html; charset=utf-8', 'no-store']);
    expect(Number(answer.headers.get('refresh'))).toBeGreaterThan(0);
    expect(await answer.text()).toContain('<h1>The community is not available right now</h1>');
  });

  test('a form that was sent is not loaded again', async () => {
    const answer = await fetch(`http://127.0.0.1:${(front.server.address() as AddressInfo).port}/ask`, { method: 'POST', body: 'title=x', headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('refresh'), answer.headers.get('retry-after')]).toEqual([503, null, expect.stringMatching(/^\d+$/)]);
  });

  test.each([
    ['a program', '/api/v1/topics', { accept: 'text/html' }],
    ['a script of a page', '/sign-in', { accept: 'application/json', 'x-sveltekit-action': 'true' }],
  ])('%s gets a problem', async (_who, path, headers) => {
    const answer = await get(path, headers as Record<string, string>);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({ code: 'server.unavailable' });
  });
});

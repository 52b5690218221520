import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GuestPages } from './guest-pages.js';

describe('guests’ pages', () => {
  let made = 0;
  const pages = new GuestPages(() => undefined);
  const server = createServer((request, response) => {
    void pages.serve(request, response, { communityId: '01900000-0000-7000-8000-000000000001', requestId: 'test' }, () => {
      made += 1;
      response.setHeader('content-type', 'text/html');
      response.setHeader('content-security-policy', `script-src 'nonce-made${made}'`);
      if (request.url === '/secret') response.setHeader('cache-control', 'no-store');
      response.end(`<p>${made}</p>`);
    });
  });
  const read = async (path: string) => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).text();

  beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
  afterAll(() => new Promise((closed) => server.close(closed)));

  test('are made once for many', async () => {
    expect(await read('/open')).toBe(await read('/open'));
  });

  test('are made for each who asks when the page forbids to keep it', async () => {
    expect(await read('/secret')).not.toBe(await read('/secret'));
  });
});

import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Scope, Signals } from '#platform';
import { GuestPages } from './guest-pages.js';

describe('guests’ pages', () => {
  let made = 0;
  const pages = new GuestPages(() => undefined);
  const server = createServer((request, response) => {
    const scope: Scope = { communityId: '01900000-0000-7000-8000-000000000001', requestId: 'test' };
    void pages.serve(request, response, scope, async () => {
      made += 1;
      if (request.url === '/search') scope.madeOf?.add('search');
      if (request.url?.startsWith('/slow')) await new Promise((ok) => setTimeout(ok, 100));
      response.setHeader('content-type', 'text/html');
      response.setHeader('content-security-policy', `script-src 'self' 'nonce-made${made}'; style-src 'self' 'nonce-made${made}'`);
      response.setHeader('etag', `"made${made}"`);
      if (request.url === '/secret') response.setHeader('cache-control', 'no-store');
      response.end(`<style nonce="made${made}">a{}</style><p>${request.url === '/secret' ? made : 'open'}</p><script>stray()</script><script nonce="made${made}">run()</script>`);
    });
  });

  /** As `fetch`, which would speak of encodings for itself. */
  async function read(path: string, headers: Record<string, string> = {}): Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }> {
    const response = await new Promise<IncomingMessage>((ok, failed) => get({ port: (server.address() as AddressInfo).port, path, headers }, ok).on('error', failed));
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(await response.toArray()) };
  }

  beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
  afterAll(() => new Promise((closed) => server.close(closed)));

  test('are made once for many', async () => {
    await read('/open');
    const before = made;
    expect((await read('/open')).body).toEqual((await read('/open')).body);
    expect(made).toBe(before);
  });

  test('are made once for many who come at the same time', async () => {
    const before = made;
    const bodies = await Promise.all(Array.from({ length: 8 }, async () => (await read('/slow')).body.toString()));
    expect(made).toBe(before + 1);
    expect(new Set(bodies.map((body) => body.includes('<p>open</p>')))).toEqual(new Set([true]));
  });

  test('are made by the next one when who came first has left', async () => {
    const before = made;
    const left = get({ port: (server.address() as AddressInfo).port, path: '/slow-and-left' }).on('error', () => undefined);
    await new Promise((ok) => setTimeout(ok, 30));
    const next = read('/slow-and-left');
    left.destroy();
    expect((await next).status).toBe(200);
    expect(made - before).toBeGreaterThanOrEqual(1);
  });

  test('are others in a frame of another site', async () => {
    const before = made;
    for (const destination of ['document', 'iframe', 'iframe', 'document']) {
      const { headers } = await read('/framed', { 'sec-fetch-dest': destination });
      expect(headers.vary).toContain('sec-fetch-dest');
    }
    expect(made).toBe(before + 2);
  });

  test('of what was found are made anew as soon as more can be found, and no others', async () => {
    let changed = (): void => undefined;
    pages.follow({ on: (name: string, listener: () => void) => (name === 'search.changed' ? (changed = listener) : undefined), afterGap: () => undefined } as unknown as Signals);
    for (const path of ['/search', '/open']) await read(path);
    const before = made;
    await read('/search');
    changed();
    for (const path of ['/open', '/search']) await read(path);
    expect(made).toBe(before + 1);
  });

  test('are made for each who asks when the page forbids to keep it', async () => {
    expect((await read('/secret')).body).not.toEqual((await read('/secret')).body);
  });

  test('let their own scripts and styles run by hashes, and no other', async () => {
    await read('/open');
    const { headers, body } = await read('/open');
    expect(body.toString()).toBe('<style>a{}</style><p>open</p><script>stray()</script><script>run()</script>');
    const script = 'AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ=';
    const style = 'X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';
    expect(headers['content-security-policy']).toBe(`script-src 'self' 'sha256-${script}'; style-src 'self' 'sha256-${style}'`);
  });

  test.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'br;q=0, gzip;q=0.5', gunzipSync],
    [undefined, 'zstd, gzip;q=0', (body: Buffer) => body],
    [undefined, '', (body: Buffer) => body],
  ])('come as %s to who takes "%s"', async (encoding, accepted, plainOf) => {
    await read('/open');
    const plain = await read('/open');
    const { headers, body } = await read('/open', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers.vary).toContain('accept-encoding');
    expect(plainOf(body)).toEqual(plain.body);
  });

  test('are not sent again to who has them in the same encoding', async () => {
    await read('/open');
    const tagOf = async (encoding: string) => (await read('/open', { 'accept-encoding': encoding })).headers.etag ?? '';
    const tags = await Promise.all(['br', 'gzip', ''].map(tagOf));
    expect(new Set(tags).size).toBe(3);
    const again = await read('/open', { 'accept-encoding': 'br', 'if-none-match': tags[0]! });
    expect({ status: again.status, length: again.body.length, etag: again.headers.etag }).toEqual({ status: 304, length: 0, etag: tags[0] });
    expect((await read('/open', { 'accept-encoding': 'gzip', 'if-none-match': tags[0]! })).status).toBe(200);
  });
});

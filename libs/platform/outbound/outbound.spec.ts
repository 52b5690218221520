import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Outbound, OutboundRefused } from './outbound.js';

const wanted = { maxBytes: 1_000, timeoutMs: 2_000, accept: 'application/json' };

describe('fetching what somebody else chose', () => {
  let server: Server;
  let at = '';
  let asked: string[] = [];
  const inside = new Outbound({ HEARTH_INTERNAL_HOSTS: ['localhost', '127.0.0.1', '[::1]'] });
  const outside = new Outbound({ HEARTH_INTERNAL_HOSTS: ['intranet.example.com'] });

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      if (url === '/large') return void response.end('x'.repeat(1_001));
      if (url === '/endless') return void response.write('x');
      if (url === '/elsewhere') return void response.writeHead(302, { location: '/here' }).end();
      if (url === '/gone') return void response.writeHead(410).end('the reason');
      response.end('here');
    });
    await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
    at = `localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  const messageOf = (outbound: Outbound, address: string, change = {}): Promise<string> =>
    outbound.get(address, { ...wanted, ...change }).then(
      () => 'fetched',
      (error: unknown) => (error instanceof OutboundRefused ? error.message : `${error}`),
    );

  it('takes what is there, where the operator allowed the host', async () => expect((await inside.get(`http://${at}/here`, wanted)).toString()).toBe('here'));

  it.each([
    ['a redirect', '/elsewhere', 'leads to another one'],
    ['an error', '/gone', 'answers with 410'],
    ['too much', '/large', 'larger than 1000 bytes'],
  ])('takes no answer that is %s', async (_, path, message) => {
    asked = [];
    const told = await messageOf(inside, `http://${at}${path}`);
    expect(told).toContain(message);
    expect(told).not.toContain('the reason');
    expect(asked).toEqual([path]);
  });

  it('does not wait for an answer that does not end', async () => expect(await messageOf(inside, `http://${at}/endless`, { timeoutMs: 300 })).toContain('in time'));

  it.each([
    ['https://localhost', 'private network'],
    ['https://127.0.0.1', 'private network'],
    ['https://127.1', 'private network'],
    ['https://2130706433', 'private network'],
    ['https://0x7f.0.0.1', 'private network'],
    ['https://[::1]', 'private network'],
    ['https://[::ffff:127.0.0.1]', 'private network'],
    ['https://169.254.169.254/latest/meta-data', 'private network'],
    ['https://10.0.0.1', 'private network'],
    ['http://example.com', 'begin with https'],
    ['file:///etc/passwd', 'begin with https'],
    ['gopher://example.com', 'begin with https'],
    ['https://name:word@example.com', 'no name and password'],
    ['keys', 'no address'],
  ])('%s is not fetched', async (address, message) => {
    asked = [];
    const withPort = address.replace(/^(https:\/\/[^/]+)/, `$1:${at.split(':')[1]}`);
    expect(await messageOf(outside, withPort)).toContain(message);
    expect(asked).toEqual([]);
  });
});

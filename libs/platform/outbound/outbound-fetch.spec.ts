import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Outbound, OutboundRefused } from './outbound.js';
import { fetchBy } from './outbound-fetch.js';

describe('a fetch for libraries', () => {
  let server: Server;
  let at = '';
  const limits = { maxBytes: 1_000, timeoutMs: 2_000 };
  const inside = fetchBy(new Outbound({ HEARTH_INTERNAL_HOSTS: ['localhost'] }), limits);
  const outside = fetchBy(new Outbound({ HEARTH_INTERNAL_HOSTS: undefined }), limits);

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/large') return void response.end('x'.repeat(1_001));
      if (request.url === '/elsewhere') return void response.writeHead(302, { location: '/' }).end();
      if (request.url === '/endless') return void response.write('x');
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ method: request.method, authorization: request.headers.authorization, body })));
    });
    await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
    at = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('sends what it is given, and takes any status', async () => {
    const answer = await inside(`${at}/token`, { method: 'POST', headers: { authorization: 'Basic x' }, body: new URLSearchParams({ code: 'a b' }) });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ method: 'POST', authorization: 'Basic x', body: 'code=a+b' });
  });

  it('follows no redirect', async () => expect((await inside(`${at}/elsewhere`, {})).status).toBe(302));
  it('takes no more than it may', () => expect(inside(`${at}/large`, {})).rejects.toThrow(OutboundRefused));
  it('does not wait for an answer that does not end', () => expect(fetchBy(new Outbound({ HEARTH_INTERNAL_HOSTS: ['localhost'] }), { ...limits, timeoutMs: 300 })(`${at}/endless`, {})).rejects.toThrow('in time'));
  it.each(['https://localhost', 'https://127.0.0.1', 'https://169.254.169.254', 'http://example.com', 'file:///etc/passwd'])('does not ask %s', (address) => expect(outside(address, {})).rejects.toThrow(OutboundRefused));
});

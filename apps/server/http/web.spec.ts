import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createWebDoor, type KitHandler } from './web.js';

/** Sends files as Kit does, which knows the names of those that were there when it started. */
const handler: KitHandler = (request, response) => {
  response.writeHead(200, { 'content-length': 4 });
  createReadStream(request.url === '/_app/here.js' ? 'package.json' : 'gone.js', { end: 3 }).pipe(response);
};

let server: Server;
const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`).then((answer) => answer.text());

beforeAll(async () => {
  const door = createWebDoor({ makeFacade: () => Promise.reject(new Error('no page is asked for')), guestPages: null, protocol: 'http', handler });
  server = createServer((request, response) => void door(request, response, { communityId: 'c', requestId: 'r' }));
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
});
afterAll(() => new Promise((ok) => server.close(ok)));

test('a file that is gone breaks off the answer, and the server goes on', async () => {
  await expect(get('/_app/gone.js')).rejects.toThrow();
  await expect(get('/_app/here.js')).resolves.toHaveLength(4);
});

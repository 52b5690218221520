import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface AppSite {
  origin: string;
  /** What its server says of who is signed in there; a guest as long as nothing else is set. */
  token: () => string | null;
  close(): Promise<void>;
}

/** A company's site of the kind that is built, at http://shop.localhost: /react and /svelte are the examples of e2e/hosts. */
export async function openAppSite(forum: () => string): Promise<AppSite> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-apps-'));
  await promisify(execFile)(process.execPath, ['e2e/hosts/build.mjs', folder]);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop.localhost');
    response.setHeader('content-security-policy', `default-src 'self'; script-src 'self' ${forum()}; frame-src ${forum()}`);
    if (pathname === '/community-token') return response.setHeader('content-type', 'application/json').end(JSON.stringify(site.token()));
    if (pathname.endsWith('.js')) return response.setHeader('content-type', 'text/javascript').end(await readFile(join(folder, pathname)));
    if (!/^\/(?:react|svelte)$/.test(pathname)) return response.writeHead(404).end();
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="en"><title>Bikes</title><meta name="community" content="${forum()}"><div id="app"></div><script type="module" src="${pathname}.js"></script></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site: AppSite = {
    origin: `http://shop.localhost:${(server.address() as AddressInfo).port}`,
    token: () => null,
    close: async () => {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return site;
}

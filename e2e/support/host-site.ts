import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const folder = 'e2e/support/host-site';
const types: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript' };

const asDocumented = (address: string): string => `<script async src="${address}"></script>`;

export interface HostSite {
  origin: string;
  /** What its server says of who is signed in there; a guest as long as nothing else is set. */
  token: () => Promise<string> | string | null;
  /** What its server vouches for of the visitor's place; nothing as long as nothing else is set. */
  contextToken: () => Promise<string> | string | null;
  close(): void;
}

/** A page of the site: what is put where, and what its own script does beside. */
export interface HostPage {
  lang?: string;
  dir?: 'ltr' | 'rtl';
  launcher?: string;
  place?: string;
  /** How it loads the loader; as the docs say where nothing is said. */
  loader?: (address: string) => string;
  /** Which of the site's own pages it is. */
  template?: 'page' | 'docs';
  /** It has small elements without a frame, which read from the community. */
  reads?: boolean;
  /** Its visitors are known to the community by the site's own token. */
  identifies?: boolean;
  /** It says where its visitors are. */
  saysWhere?: boolean;
}

/**
 * Another company's site, at http://shop.localhost or another name, whose policy lets in nothing but what docs/embedding.md asks for. The
 * forum's address may be settled later: it is read anew for each page.
 */
export async function openHostSite(forum: () => string, pages: Record<string, HostPage>, host = 'shop.localhost'): Promise<HostSite> {
  const site: HostSite = { origin: '', token: () => null, contextToken: () => null, close: () => void server.close() };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', `http://${host}`);
    const type = types[/\.\w+$/.exec(pathname)?.[0] ?? ''];
    const page = pages[pathname];
    const connect = page?.reads ? `; connect-src 'self' ${forum()}` : '';
    response.setHeader('content-security-policy', `default-src 'self'; script-src 'self' ${forum()}; frame-src ${forum()}; style-src 'self'${connect}`);
    if (pathname === '/community-token') return response.setHeader('content-type', 'application/json').end(JSON.stringify(await site.token()));
    if (pathname === '/context-token') return response.setHeader('content-type', 'application/json').end(JSON.stringify(await site.contextToken()));
    if (type) return response.setHeader('content-type', type).end(await readFile(join(folder, pathname)));
    if (!page) return response.writeHead(404).end();
    const { lang = 'en', dir = 'ltr', launcher = '', place = '', loader = asDocumented, identifies = false, saysWhere = false, template = 'page' } = page;
    const values: Record<string, string> = { lang, dir, launcher, place, identify: identifies ? '<script src="/identify.js"></script>' : '', context: saysWhere ? '<script src="/context.js"></script>' : '', loader: loader(`${forum()}/embed/v1/loader.js`) };
    const html = await readFile(join(folder, `${template}.html`), 'utf8');
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site.origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return site;
}

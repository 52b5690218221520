import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import DiscourseSso from 'discourse-sso';

export interface ConnectSite {
  origin: string;
  /** What it shares with the community. */
  secret: string;
  /** Whom it says that its visitor is. */
  person: Record<string, string>;
  /** Where it sends people to sign in with the community. */
  forum: string;
  close(): void;
}

/**
 * The company's site at http://shop.localhost, which speaks DiscourseConnect by a library of its own kind: `/sign-in` is where it
 * signs people in for the community, `/enter` sends people to sign in by the community, and `/back` greets them.
 */
export async function openConnectSite(): Promise<ConnectSite> {
  const site: ConnectSite = { origin: '', secret: '', person: {}, forum: '', close: () => void server.close() };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', site.origin);
    const [sso, sig] = [url.searchParams.get('sso') ?? '', url.searchParams.get('sig') ?? ''];
    const shared = new DiscourseSso(site.secret);
    if (url.pathname === '/sign-in') {
      if (!shared.validate(sso, sig)) return response.writeHead(403).end('The request is not from the community.');
      const back = new URLSearchParams(Buffer.from(sso, 'base64').toString()).get('return_sso_url');
      return response.writeHead(302, { location: `${back}?${shared.buildLoginString({ nonce: shared.getNonce(sso), ...site.person })}` }).end();
    }
    if (url.pathname === '/enter') {
      const question = Buffer.from(new URLSearchParams({ nonce: 'of-the-shop', return_sso_url: `${site.origin}/back` }).toString()).toString('base64');
      const asked = new URLSearchParams({ sso: question, sig: shared.getHmac().update(question).digest('hex') });
      return response.writeHead(302, { location: `${site.forum}/session/sso_provider?${asked}` }).end();
    }
    const fields = new URLSearchParams(Buffer.from(sso, 'base64').toString());
    const greeting = shared.validate(sso, sig) && shared.getNonce(sso) === 'of-the-shop' ? `Hello ${fields.get('username')}, ${fields.get('email')}` : 'Hello stranger';
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="en"><title>Shop</title><h1>${greeting}</h1></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site.origin = `http://shop.localhost:${(server.address() as AddressInfo).port}`;
  return site;
}

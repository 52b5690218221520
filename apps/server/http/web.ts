import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { logFailure, tellWebServer, toProblem, type DomainError, type Scope } from '#platform';
import type { Facade } from '../facade/facade.js';
import type { GuestPages } from './guest-pages.js';
import { refuseByPage } from './plain-page.js';

interface WebRequest {
  facade: Facade;
  requestId: string;
  address: string;
  report: (error: unknown) => void;
  /** Why the form that was sent is not taken. */
  refusal?: DomainError;
  /** The finished page, where the web leaves it to us to send. */
  page?: Buffer;
  /** Called with the pattern of the page's address. */
  tellRoute: (route: string | null) => void;
}

export type WebDoor = (request: IncomingMessage, response: ServerResponse, scope: Scope) => void | Promise<void>;
export type KitHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const requests = new AsyncLocalStorage<WebRequest>();
(globalThis as Record<symbol, unknown>)[Symbol.for('hearth.request')] = requests;

const assets = /^\/_app\//;

interface WebOptions {
  makeFacade: () => Promise<Facade>;
  /** Null where every page is made anew. */
  guestPages: GuestPages | null;
  protocol: 'http' | 'https';
  handler: KitHandler;
}

/** Hands pages to SvelteKit, which finds the facade of its request in an AsyncLocalStorage. */
export function createWebDoor({ makeFacade, guestPages, protocol, handler }: WebOptions): WebDoor {
  const makePage: WebDoor = async (request, response, scope) => {
    const notFound = (): void => void response.writeHead(404).end();
    try {
      request.headers['x-forwarded-proto'] = protocol;
      const facade = await makeFacade();
      const report = (error: unknown): void => logFailure(error, scope.requestId, 'a page failed');
      const tellRoute = (route: string | null): void => void (scope.route = route === null ? undefined : patternOf(route));
      const web: WebRequest = { facade, requestId: scope.requestId, address: scope.address ?? '', report, tellRoute, refusal: scope.refusal };
      endWithPage(response, web);
      requests.run(web, () => handler(request, response, notFound));
    } catch (error) {
      const problem = toProblem(error, scope.requestId);
      logFailure(error, scope.requestId, 'a page failed');
      refuseByPage(request, response, problem);
    }
  };
  return (request, response, scope) => {
    // A file that is gone, as after another build, breaks off the answer and not the process.
    response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()));
    if (assets.test(request.url ?? '')) {
      scope.route = '/_app';
      return handler(request, response, () => void response.writeHead(404).end());
    }
    if (!guestPages) return makePage(request, response, scope);
    return guestPages.serve(request, response, scope, () => makePage(request, response, scope));
  };
}

/** Kit's answer ends with the page that passed it by. */
function endWithPage(response: ServerResponse, web: WebRequest): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  response.end = ((...given: unknown[]) => (web.page ? end(web.page) : end(...given))) as typeof response.end;
}

/** Kit's name of a route without its groups, which are in no address. */
function patternOf(route: string): string {
  return route.replace(/\/\([^)]+\)/g, '') || '/';
}

/** SvelteKit's server as `npm run build` made it. */
export async function loadBuiltHandler(): Promise<KitHandler> {
  const built = resolve('dist/web/handler.js');
  if (!existsSync(built)) throw new Error('The web is not built: run `npm run build`.');
  tellWebServer();
  const { handler } = (await import(/* webpackIgnore: true */ pathToFileURL(built).href)) as { handler: KitHandler };
  return handler;
}

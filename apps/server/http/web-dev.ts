import type { Server } from 'node:http';
import { resolve } from 'node:path';
import type { KitHandler } from './web.js';

/**
 * For `npm run dev`: SvelteKit from its sources, made by Vite inside this process, so that pages find their facade as they do
 * in production and a change shows without a reload. Hot updates come over the server's own port.
 */
export async function createSourceHandler(httpServer: Server): Promise<KitHandler> {
  const { createServer } = await import(/* webpackIgnore: true */ 'vite');
  const root = resolve('apps/web');
  const cacheDir = resolve('dist/web-dev');
  // SvelteKit looks for its sources where the process is, at every request.
  process.chdir(root);
  const vite = await createServer({ root, cacheDir, appType: 'custom', server: { middlewareMode: true, ws: { server: httpServer } }, logLevel: 'warn', clearScreen: false });
  httpServer.once('close', () => void vite.close());
  return (request, response, next) => vite.middlewares(request, response, next);
}

import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';

export interface Script {
  path: string;
  /** Kilobytes, compressed by gzip. */
  kilobytes: number;
}

/** Listens to the scripts that a page loads from now on; the returned function tells those up to then, the heaviest first. */
export function scriptsOf(page: Page): () => Promise<Script[]> {
  const scripts: Promise<Script>[] = [];
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    scripts.push(response.body().then((body) => ({ path: new URL(response.url()).pathname, kilobytes: gzipSync(body).length / 1024 })));
  });
  return async () => (await Promise.all(scripts)).sort((a, b) => b.kilobytes - a.kilobytes);
}

export function kilobytesOf(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
}

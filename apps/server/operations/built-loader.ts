import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Where the loader of this build is, by its content, and the hash that a page may ask for; null on a server without one. */
export async function builtLoader(): Promise<{ path: string; integrity: string } | null> {
  const manifest = await readFile(resolve('dist/embed/manifest.json'), 'utf8').catch(() => null);
  if (manifest === null) return null;
  const { path, integrity } = (JSON.parse(manifest) as { loader: { path: string; integrity: string } }).loader;
  return { path, integrity };
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parts = ['apps/web/src', 'apps/web/vite.config.ts', 'apps/web/svelte.config.js', 'libs/contracts', 'libs/secrets', 'libs/ui', 'package-lock.json'];

/**
 * Whether a file that the browser's files are made of counts for the edition: it is one of ours, comes from a package, or is what
 * SvelteKit makes of the names of the pages.
 */
export function isInEdition(path) {
  const inside = relative(root, path).replaceAll('\\', '/');
  return /^(?:node_modules|apps\/web\/\.svelte-kit)\//.test(inside) || parts.some((part) => inside === part || inside.startsWith(`${part}/`));
}

/** A name for all that the browser gets is made of, the same for the same sources wherever they are built. */
export function editionOfSources() {
  const edition = createHash('sha256');
  const add = (path) => edition.update(path).update('\0').update(readFileSync(join(root, path)));
  for (const part of parts) {
    if (/\.\w+$/.test(part)) add(part);
    else for (const file of readdirSync(join(root, part), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name))).sort()) add(file);
  }
  return edition.digest('hex').slice(0, 12);
}

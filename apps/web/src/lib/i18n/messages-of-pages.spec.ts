import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const source = join(dirname(fileURLToPath(import.meta.url)), '../..');
const routes = join(source, 'routes');
const english = join(source, 'lib/i18n/messages/en');
/** Areas that bring the texts of forms along, as `messages.ts` says. */
const withForms = ['write', 'account', 'admin', 'moderation', 'review', 'rounds', 'campaigns'];

const areaOf = new Map(
  readdirSync(english).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join(english, file), 'utf8')) as object).map((key) => [key.replace(/_(?:zero|one|two|few|many|other)$/, ''), file.replace('.json', '')]),
  ),
);

function fileOf(from: string, name: string): string | undefined {
  const path = name.startsWith('$lib/') ? join(source, 'lib', name.slice(5)) : name.startsWith('.') ? join(dirname(from), name) : undefined;
  return path && ['', '.ts', '.svelte'].map((ending) => path + ending).find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

interface Part {
  file: string;
  /** Areas that whoever loads this file later loads with it. */
  along: readonly string[];
}

/** The files that a page is made of in the browser, itself included. */
function partsOf(part: Part, seen = new Map<string, Part>()): Map<string, Part> {
  const key = [part.file, ...part.along].join();
  if (seen.has(key) || /\.server\.ts$|\/server\//.test(part.file)) return seen;
  seen.set(key, part);
  for (const [, isType, name, later] of readFileSync(part.file, 'utf8').matchAll(/(?:import|export)\s(type\s)?[^;'"]*?from\s+'([^']+)'|(?<!typeof )import\('([^']+)'\)/g)) {
    const file = isType ? undefined : fileOf(part.file, name ?? later ?? '');
    if (file) partsOf({ file, along: later ? [...new Set([...part.along, ...areasIn(part.file)])].sort() : part.along }, seen);
  }
  return seen;
}

function keysIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const starts = [...text.matchAll(/`([a-z]+(?:\.[a-zA-Z0-9]+)*\.)\$\{/g)].map(([, start]) => start ?? '');
  return [...areaOf.keys()].filter((key) => text.includes(`'${key}'`) || starts.some((start) => key.startsWith(start)));
}

/** Folders from the routes' root down to a page. */
function foldersOf(page: string): string[] {
  const folders = [];
  for (let folder = dirname(page); folder.startsWith(routes); folder = dirname(folder)) folders.unshift(folder);
  return folders;
}

/** The areas that a file loads itself. */
function areasIn(file: string): string[] {
  const calls = readFileSync(file, 'utf8').matchAll(/(?:addMessages|withAreas|loadMessages|i18n\.add)\(([^;]*?)\)[;\s}).\]]/g);
  return [...calls].flatMap(([, list]) => [...(list ?? '').matchAll(/'([a-z]+)'/g)].map(([, area]) => area ?? ''));
}

function loadedFor(page: string): Set<string> {
  const loads = foldersOf(page).flatMap((folder) => ['+layout.ts', '+page.ts'].map((name) => join(folder, name)));
  const own = loads.filter((file) => existsSync(file) && (file.endsWith('+layout.ts') || dirname(file) === dirname(page)));
  const areas = own.flatMap(areasIn);
  return new Set(areas.some((area) => withForms.includes(area)) ? [...areas, 'forms'] : areas);
}

const pages = readdirSync(routes, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('+page.svelte') && !name.startsWith('dev/'))
  .map((name) => join(routes, name));

describe('the messages of pages', () => {
  it.each(pages.map((page) => relative(routes, page)))('%s has loaded every text that it can show', (name) => {
    const page = join(routes, name);
    const layouts = foldersOf(page).map((folder) => join(folder, '+layout.svelte'));
    const roots = [page, page.replace('.svelte', '.ts'), ...layouts].filter(existsSync);
    const parts = new Map(roots.flatMap((file) => [...partsOf({ file, along: [] })]));
    const loaded = loadedFor(page);
    const missing = [...parts.values()].flatMap(({ file, along }) => {
      const own = [...along, ...areasIn(file)];
      return keysIn(file)
        .filter((key) => !loaded.has(areaOf.get(key) ?? '') && !own.includes(areaOf.get(key) ?? ''))
        .map((key) => `${key} in ${relative(source, file)}`);
    });
    expect(missing).toEqual([]);
  });
});

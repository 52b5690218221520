import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fail, npm, root } from './npm.mjs';
import { readJson } from './packages.mjs';

const dist = join(root, 'dist');
const stampFile = join(dist, '.hearth-stamp');
const sourceFolders = ['apps', 'libs', 'scripts'];
const configuration = new Set(['.json', '.js', '.mjs', '.ts']);
const generated = new Set(['node_modules', 'dist', 'build', 'coverage']);

/** Builds if a source or a setting has changed since the last build, or something that it made is gone. */
export async function ensureBuilt() {
  const files = sourceFiles();
  const times = timesOf(files);
  const stamp = readJson(stampFile);
  const isThere = stamp?.outputs.every((path) => existsSync(join(dist, path))) ?? false;
  if (isThere && stamp.times === times) return;

  // A checkout touches files without changing them.
  const contents = contentsOf(files);
  if (isThere && stamp.contents === contents) return writeFileSync(stampFile, JSON.stringify({ ...stamp, times }));

  console.log('Building, which takes half a minute ...');
  rmSync(stampFile, { force: true });
  if ((await npm(['run', '--silent', 'build'])) !== 0) fail('The build failed (see above).');
  writeFileSync(stampFile, JSON.stringify({ times, contents, outputs: readdirSync(dist, { recursive: true }) }));
}

function sourceFiles() {
  const inRoot = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() && configuration.has(extname(entry.name)));
  return [...inRoot.map(({ name }) => name), ...sourceFolders.flatMap(filesBelow)].sort();
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || generated.has(entry.name) || entry.name.includes('.spec.')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function timesOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file}\n${mtimeMs}\n${size}\n`);
  }
  return hash.digest('hex');
}

function contentsOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

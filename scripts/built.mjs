import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fail, npm, root } from './npm.mjs';
import { readJson } from './packages.mjs';

const dist = join(root, 'dist');
const sourceFolders = ['apps', 'libs', 'scripts'];
const configuration = new Set(['.json', '.js', '.mjs', '.ts']);
const generated = new Set(['node_modules', 'dist', 'build', 'coverage']);

/** What runs the commands can be built alone: a server that runs from the same folder keeps the files that it was started with. */
const parts = {
  all: { stampFile: join(dist, '.hearth-stamp'), build: ['run', '--silent', 'build'], takes: 'half a minute' },
  commands: { stampFile: join(dist, '.hearth-stamp-commands'), build: ['run', '--silent', 'build', '--', 'commands'], takes: 'some seconds' },
};
const ofCommands = /^(?:commands|threads)\b/;

/** Builds a part if a source or a setting has changed since it was built, or something that it made is gone. */
export async function ensureBuilt(name = 'all') {
  const { stampFile, build, takes } = parts[name];
  const files = sourceFiles();
  const times = timesOf(files);
  const stamp = readJson(stampFile);
  const isThere = stamp?.outputs.every((path) => existsSync(join(dist, path))) ?? false;
  if (isThere && stamp.times === times) return;

  // A checkout touches files without changing them.
  const contents = contentsOf(files);
  if (isThere && stamp.contents === contents) return writeFileSync(stampFile, JSON.stringify({ ...stamp, times }));

  console.log(`Building, which takes ${takes} ...`);
  rmSync(stampFile, { force: true });
  if ((await npm(build)) !== 0) fail('The build failed (see above).');
  const outputs = readdirSync(dist, { recursive: true });
  const made = { all: outputs, commands: outputs.filter((path) => ofCommands.test(path)) };
  for (const part of name === 'all' ? ['all', 'commands'] : [name]) writeFileSync(parts[part].stampFile, JSON.stringify({ times, contents, outputs: made[part] }));
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

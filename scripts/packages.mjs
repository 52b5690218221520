import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, npm, root } from './npm.mjs';

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.hearth-stamp');

/** Installs the packages if they are missing, incomplete, or of another package-lock.json. */
export async function ensurePackages() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (isComplete(hash)) return;
  if (isInstalledAsLocked(JSON.parse(lock))) return writeStamp(hash);
  if (isLink(modules)) fail(`The packages in ${modules} don't fit package-lock.json. It is a link, so run "npm ci" where it leads.`);

  console.log('Installing packages, which takes a minute or two ...');
  // Without the stamp, an install that is interrupted here is done again.
  rmSync(stampFile, { force: true });
  const kinds = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  if ((await npm(['ci', ...kinds])) !== 0) {
    // A registry without the packages of some other platform makes a lock that `npm ci` refuses and `npm install` fills.
    console.log('"npm ci" did not work, so "npm install" is tried ...');
    if ((await npm(['install', '--no-save', ...kinds])) !== 0) {
      fail('The packages could not be installed (see above). Check the connection to the npm registry and the free disk space, and start again.');
    }
  }
  writeStamp(hash);
}

function isComplete(hash) {
  const stamp = readJson(stampFile);
  return stamp?.lock === hash && stamp.packages.every((path) => existsSync(join(root, path)));
}

/** Compares with what npm noted when somebody else ran it; packages for other platforms are missing rightly. */
function isInstalledAsLocked(lock) {
  const installed = readJson(join(modules, '.package-lock.json'))?.packages;
  return (
    installed !== undefined &&
    packagesOf(lock).every(([path, { version, optional }]) =>
      installed[path] ? installed[path].version === version && existsSync(join(root, path)) : optional,
    )
  );
}

function writeStamp(hash) {
  const { packages } = readJson(join(modules, '.package-lock.json')) ?? { packages: {} };
  writeFileSync(stampFile, JSON.stringify({ lock: hash, packages: Object.keys(packages) }));
}

function packagesOf(lock) {
  return Object.entries(lock.packages).filter(([path]) => path !== '');
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

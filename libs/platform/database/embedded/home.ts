import { createHash, randomUUID } from 'node:crypto';
import { chmod, link, lstat, mkdir, readFile, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseAccount, isRoot, runAs, type DatabaseAccount } from './account.js';
import { EmbeddedPostgresError, explainFailure } from './failure.js';
import { exists, isMissing, replaceFile, unlessTaken } from './files.js';

/** The folder of ours that holds the cluster, its lock, its settings and, where needed, a copy of the programs. */
export interface ClusterHome {
  path: string;
  cluster: string;
  account: DatabaseAccount;
  /** Remembers that the cluster exists, so that a lost one is an error and never silently a new, empty one. */
  markInitialised(): Promise<void>;
}

interface Pointer {
  home: string;
  initialised: boolean;
}

const POINTER_NAME = 'postgres.location.json';
const OUTSIDE = '/var/lib';

/**
 * Finds or makes the home for this data folder: `<dataDir>/postgres`, or, where root's unprivileged database user
 * can't enter the data folder, a folder under /var/lib that a pointer in the data folder names.
 */
export async function findHome(dataDir: string, log: (line: string) => void): Promise<ClusterHome> {
  const folder = await makeDataFolder(dataDir);
  const pointer = await readPointer(folder);
  const inside = join(folder, 'postgres');
  const path = pointer?.home ?? (await makeInside(inside)) ?? (await makeOutside(folder, log));
  const cluster = join(path, 'cluster');
  if (pointer) await makeOwnFolder(path);
  if (pointer?.initialised && !(await exists(join(cluster, 'PG_VERSION')))) {
    throw new EmbeddedPostgresError(
      `The database of ${folder} was kept in ${path} and is not there any more: bring that folder back from a backup, or delete ${join(folder, POINTER_NAME)} to begin with an empty database.`,
    );
  }
  return {
    path,
    cluster,
    account: await chooseAccount(cluster),
    markInitialised: async () => {
      if (path !== inside) await replaceFile(join(folder, POINTER_NAME), serialise({ home: path, initialised: true }));
    },
  };
}

async function makeDataFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    return await realpath(dataDir);
  } catch (error) {
    throw explainFailure('Making the data folder', dataDir, error);
  }
}

async function makeInside(inside: string): Promise<string | undefined> {
  if (await exists(join(inside, 'cluster'))) return inside;
  const isNew = !(await exists(inside));
  try {
    await makeOwnFolder(inside);
  } catch (error) {
    throw explainFailure('Making the database folder', inside, error);
  }
  if (await canBeEnteredBy(await chooseAccount(join(inside, 'cluster')), inside)) return inside;
  if (isNew) await rmdir(inside);
  return undefined;
}

async function makeOutside(folder: string, log: (line: string) => void): Promise<string> {
  const home = await unusedOutside(folder, log);
  const draft = join(folder, `${POINTER_NAME}.${randomUUID()}`);
  try {
    // The pointer comes first: a home that nothing points to would be lost if we were killed between the two.
    await writeFile(draft, serialise({ home, initialised: false }));
    await link(draft, join(folder, POINTER_NAME)).catch(unlessTaken);
    const chosen = (await readPointer(folder))?.home ?? home;
    await makeOwnFolder(chosen);
    log(`The database's own user may not enter ${folder}, so the database is kept in ${chosen}.`);
    return chosen;
  } catch (error) {
    throw explainFailure('Making the database folder', home, error);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A home without a pointer is left from a data folder that was deleted: its content must not come back unasked. */
async function unusedOutside(folder: string, log: (line: string) => void): Promise<string> {
  const base = join(OUTSIDE, `hearth-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    if (!(await exists(candidate))) return candidate;
    log(`${candidate} holds the database of an earlier, deleted ${folder}; remove it if you don't need it.`);
  }
}

async function makeOwnFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  // The cluster in it is closed to everyone else; the way to it must be open to the database's user.
  if (isRoot() && (await lstat(path)).uid === 0) await chmod(path, 0o755);
}

async function canBeEnteredBy(account: DatabaseAccount, folder: string): Promise<boolean> {
  if (account.uid === undefined) return true;
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).succeeded;
}

async function readPointer(folder: string): Promise<Pointer | undefined> {
  const file = join(folder, POINTER_NAME);
  try {
    const pointer: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof pointer === 'object' && pointer && 'home' in pointer && typeof pointer.home === 'string') {
      return { home: pointer.home, initialised: 'initialised' in pointer && pointer.initialised === true };
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (!(error instanceof SyntaxError)) throw explainFailure('Reading where the database is', file, error);
  }
  throw new EmbeddedPostgresError(`${file} should say where the database is but can't be read: restore it from a backup.`);
}

function serialise(pointer: Pointer): string {
  const note = `The database of this folder is kept in ${pointer.home}: back up or move both together.`;
  return `${JSON.stringify({ ...pointer, note }, null, 2)}\n`;
}

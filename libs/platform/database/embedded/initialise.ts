import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, chown, mkdir, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoot, runAs } from './account.js';
import { withInitdb, type Binaries } from './binaries.js';
import { EmbeddedPostgresError, explainFailure } from './failure.js';
import { exists, replaceFile } from './files.js';
import type { ClusterHome } from './home.js';

export const SUPERUSER = 'postgres';
export const usesSocket = process.platform !== 'win32';

const NEW_CLUSTER_BYTES = 100 * 1024 * 1024;

// The builtin provider sorts and folds case the same everywhere; the C library's ctype is what text search and
// trigrams ask what a letter is, and not every system has C.UTF-8.
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8'];

/** Makes the cluster if there is none, else checks that this PostgreSQL can open it. */
export async function ensureCluster(home: ClusterHome, binaries: Binaries, log: (line: string) => void): Promise<void> {
  await removeInterrupted(home.path);
  if (await exists(home.cluster)) {
    await checkVersion(home.cluster, binaries.major);
    await giveBackToAccount(home);
  } else {
    log(`Making a new PostgreSQL ${binaries.major} database in ${home.path}.`);
    await initialise(home, binaries);
  }
  await home.markInitialised();
}

async function initialise(home: ClusterHome, binaries: Binaries): Promise<void> {
  const { bavail, bsize } = await statfs(home.path);
  if (bavail * bsize < NEW_CLUSTER_BYTES) throw explainFailure('Making the database', home.path, 'No space left on device');
  const draft = join(home.path, `cluster-new-${randomUUID()}`);
  try {
    await mkdir(draft, { mode: 0o700 });
    if (home.account.uid !== undefined && home.account.gid !== undefined) await chown(draft, home.account.uid, home.account.gid);
    await withInitdb(binaries, (initdb) => runInitdb(home, initdb, draft));
    await appendFile(join(draft, 'postgresql.conf'), "\n# Hearth's own settings, written at each start; ALTER SYSTEM overrides them.\ninclude_if_exists = '../hearth.conf'\n");
    // An interrupted initdb leaves a draft that the next start removes, never a half-made cluster.
    await rename(draft, home.cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw explainFailure('Making the database', home.path, error);
  }
}

async function runInitdb(home: ClusterHome, initdb: string, draft: string): Promise<void> {
  const access = usesSocket
    ? ['--auth-local=trust', '--auth-host=reject']
    : ['--auth=scram-sha-256', `--pwfile=${await makePassword(home.path)}`];
  let output = '';
  for (const ctype of CTYPES) {
    const result = await runAs(home.account, initdb, [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${ctype}`,
      '--text-search-config=simple',
      '--data-checksums',
      '--no-instructions',
      ...access,
    ]);
    if (result.succeeded) return;
    output = result.output;
    if (!/invalid locale/i.test(output)) break;
  }
  throw new Error(output);
}

async function makePassword(home: string): Promise<string> {
  const file = passwordFile(home);
  if (!(await exists(file))) await replaceFile(file, randomBytes(24).toString('base64url'), 0o600);
  return file;
}

export function passwordFile(home: string): string {
  return join(home, 'password');
}

async function checkVersion(cluster: string, major: number): Promise<void> {
  const versionFile = join(cluster, 'PG_VERSION');
  if (!(await exists(versionFile))) {
    throw new EmbeddedPostgresError(`${cluster} is not a PostgreSQL database: restore it from a backup, or move it away to begin with an empty one.`);
  }
  const found = (await readFile(versionFile, 'utf8')).trim();
  if (found === String(major)) return;
  throw new EmbeddedPostgresError(
    `The database in ${cluster} was made by PostgreSQL ${found} and this Hearth brings PostgreSQL ${major}: convert it with pg_upgrade, or start the Hearth release that made it.`,
  );
}

/** A folder that root copied belongs to root, and PostgreSQL can open only what belongs to its own user. */
async function giveBackToAccount({ cluster, account }: ClusterHome): Promise<void> {
  if (!isRoot() || (await stat(cluster)).uid === account.uid) return;
  const result = await runAs({}, 'chown', ['-Rh', `${account.uid}:${account.gid}`, cluster]);
  if (!result.succeeded) throw explainFailure('Giving the database to its user', cluster, result.output);
}

async function removeInterrupted(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    // An initdb that outlived its Node may still write there; what can't be removed now goes at the next start.
    if (name.startsWith('cluster-new-')) await rm(join(home, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

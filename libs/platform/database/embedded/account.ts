import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { EmbeddedPostgresError } from './failure.js';
import { isMissing } from './files.js';

/** The operating system user that PostgreSQL runs as; without `uid` it is the user who runs Node. */
export interface DatabaseAccount {
  uid?: number;
  gid?: number;
}

export interface ProgramResult {
  succeeded: boolean;
  output: string;
}

// PostgreSQL refuses to run as root, and initdb refuses a user without a name.
const ACCOUNTS_FOR_ROOT = ['postgres', 'nobody'];

// A fixed environment: PGDATA, PGPORT or an odd locale of the caller would change what the programs do.
export const PROGRAM_ENVIRONMENT = {
  ...(process.platform === 'win32' ? {} : { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' }),
  LANG: 'C',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Runs a program to its end as that account, with its output and errors as one text; rejects if it can't be started. */
export function runAs(account: DatabaseAccount, file: string, args: string[]): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    // The caller's folder may be closed to the account, so programs start in the root folder.
    const child = spawn(file, args, {
      ...account,
      cwd: '/',
      env: PROGRAM_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ succeeded: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Picks who runs the server: ourselves, or as root the owner of the cluster that exists, else an unprivileged account. */
export async function chooseAccount(cluster: string): Promise<DatabaseAccount> {
  if (!isRoot()) return {};
  const owner = await ownerOf(cluster);
  if (owner?.uid) return owner;
  for (const name of ACCOUNTS_FOR_ROOT) {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)]);
    if (uid && gid !== undefined) return { uid, gid };
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL can't run as root and there is no user ${ACCOUNTS_FOR_ROOT.join(' or ')}: create one (useradd --system postgres) or start Hearth as an ordinary user.`,
  );
}

async function ownerOf(folder: string): Promise<Required<DatabaseAccount> | undefined> {
  try {
    const { uid, gid } = await stat(folder);
    return { uid, gid };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function idOf(option: '-u' | '-g', name: string): Promise<number | undefined> {
  const result = await runAs({}, 'id', [option, name]);
  return result.succeeded ? Number(result.output) : undefined;
}

import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseAccount } from './account.js';
import { explainFailure } from './failure.js';
import { replaceFile, unlessTaken } from './files.js';
import type { ClusterHome } from './home.js';
import { usesSocket } from './initialise.js';

const SOCKET_PORT = 5432;
const SOCKET_NAME = `.s.PGSQL.${SOCKET_PORT}`;
// Systems differ between 103 and 107 bytes for the whole path.
const LONGEST_SOCKET_PATH = 100;

/** Writes `hearth.conf`, which the cluster's own settings include; where to listen is chosen anew at each start. */
export async function writeSettings(home: ClusterHome): Promise<void> {
  const listen: Record<string, string | number> = usesSocket
    ? {
        listen_addresses: '',
        port: SOCKET_PORT,
        unix_socket_directories: await makeSocketFolder(home),
        unix_socket_permissions: '0700',
      }
    : { listen_addresses: '127.0.0.1', port: await findFreePort(), unix_socket_directories: '' };
  const settings = { ...listen, ...SETTINGS };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'`);
  try {
    await replaceFile(join(home.path, 'hearth.conf'), `${lines.join('\n')}\n`);
  } catch (error) {
    throw explainFailure('Writing the settings', home.path, error);
  }
}

const SETTINGS = {
  max_connections: 100,
  shared_buffers: '128MB',
  shared_preload_libraries: '',
  jit: 'off',
  random_page_cost: 1.1,
  timezone: 'UTC',
  lc_messages: 'C',
  // What was confirmed to a member must survive a power cut.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  min_wal_size: '80MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  // One file a weekday, overwritten after a week.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: 0,
  log_truncate_on_rotation: 'on',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%u@%d ',
  // Statements and details quote what members wrote, and that has no place in a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

async function makeSocketFolder(home: ClusterHome): Promise<string> {
  const folder = await chooseSocketFolder(home);
  // A killed server's lock stops the next one for as long as any other program has its process number.
  await rm(join(folder, `${SOCKET_NAME}.lock`), { force: true });
  return folder;
}

/** Makes a folder that only the database's user (and root) can enter: entering it is what lets one connect. */
async function chooseSocketFolder({ path, account }: ClusterHome): Promise<string> {
  const near = join(path, 'socket');
  // A comma or a quote would end the path in PostgreSQL's list of folders.
  if (fits(near) && /^[\w./-]+$/.test(near) && (await makePrivate(near, account))) return near;
  const temporary = account.uid === undefined ? tmpdir() : '/tmp';
  const short = join(temporary, `hearth-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);
  if (await makePrivate(short, account)) return short;
  // Somebody else has taken that name, by accident or to listen in.
  const unguessable = await mkdtemp(`${short}-`);
  await makePrivate(unguessable, account);
  return unguessable;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `${SOCKET_NAME}.lock`)) <= LONGEST_SOCKET_PATH;
}

async function makePrivate(folder: string, account: DatabaseAccount): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 }).catch(unlessTaken);
    const found = await lstat(folder);
    const self = process.getuid?.();
    const owner = account.uid ?? self;
    if (!found.isDirectory() || (found.uid !== owner && found.uid !== self)) return false;
    if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid);
    await chmod(folder, 0o700);
    return true;
  } catch (error) {
    throw explainFailure("Making the folder of the database's socket", folder, error);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

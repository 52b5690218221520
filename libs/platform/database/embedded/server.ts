import { spawn } from 'node:child_process';
import { open, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROGRAM_ENVIRONMENT, runAs } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError, explainFailure } from './failure.js';
import type { ClusterHome } from './home.js';
import { usesSocket } from './initialise.js';
import { isAlive, isNumberInUse } from './lock.js';
import { accepts, addressOf, endOrphans, postmasterFile, readPostmaster, servesCluster, type Postmaster } from './postmaster.js';
import { writeSettings } from './settings.js';

export interface Server {
  url: string;
  pid: number;
  reused: boolean;
}

export interface Place {
  home: ClusterHome;
  binaries: Binaries;
  log: (line: string) => void;
}

// Recovery after a crash reads up to max_wal_size of log, which takes minutes on a slow disk.
const PATIENCE_MS = 10 * 60_000;
const TELL_EVERY_MS = 10_000;
const DEAF_MS = 5_000;
const RETRY_MS = 30_000;
const GRACE_FOR_ORPHANS_MS = 2_000;

const PASSING = /pre-existing shared memory block|lock file ".*" already exists|could not create lock file|Address already in use/;

/** Takes over the server that an ended Hearth left running, or starts one, waiting out what a killed one still holds. */
export async function runServer(place: Place): Promise<Server> {
  const began = Date.now();
  for (;;) {
    const running = await takeOver(place);
    if (running) return { ...running, reused: true };
    const attempt = await launch(place);
    if ('url' in attempt) return { ...attempt, reused: false };
    const waited = Date.now() - began;
    if (!PASSING.test(attempt.failure) || waited > RETRY_MS) {
      throw explainFailure('Starting PostgreSQL', place.home.cluster, attempt.failure);
    }
    if (waited > GRACE_FOR_ORPHANS_MS) await endOrphans(place.home);
    await pause(250);
  }
}

/** Ends the server of this cluster, whoever started it: open queries are cancelled, what was confirmed is kept. */
export async function stopServer({ home, binaries, log }: Place): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const postmaster = await readPostmaster(home.cluster);
    if (!postmaster || !servesCluster(postmaster.pid, home.cluster)) return;
    const { succeeded, output } = await runAs(home.account, binaries.pgCtl, ['stop', '-D', home.cluster, '-m', mode, '-w', '-t', '60']);
    if (succeeded || !isAlive(postmaster.pid)) return removeTemporarySocketFolder(home, postmaster.socketFolder);
    log(`PostgreSQL did not stop (${mode}): ${output.trim().split('\n').at(-1)}`);
  }
}

async function removeTemporarySocketFolder(home: ClusterHome, folder: string): Promise<void> {
  // Another program's file in it is its own affair, and the next start makes the folder anew.
  if (folder !== '' && dirname(folder) !== home.path) await rmdir(folder).catch(() => undefined);
}

async function takeOver(place: Place): Promise<Omit<Server, 'reused'> | undefined> {
  const { home, log } = place;
  const waiting = new Waiting(log, 'PostgreSQL is still getting ready or shutting down');
  let deafSince: number | undefined;
  for (;;) {
    const postmaster = await readPostmaster(home.cluster);
    if (!postmaster) return undefined;
    if (!servesCluster(postmaster.pid, home.cluster)) {
      await forgetDead(home.cluster, postmaster);
      return undefined;
    }
    const url = await addressOf(home, postmaster);
    if (postmaster.ready && (await accepts(url, home.cluster))) return { url, pid: postmaster.pid };
    deafSince = postmaster.ready ? (deafSince ?? Date.now()) : undefined;
    if (deafSince !== undefined && Date.now() - deafSince > DEAF_MS) {
      log(`PostgreSQL (process ${postmaster.pid}) runs but can't be reached, so it is started again.`);
      await stopServer(place);
    }
    await waiting.turn(`PostgreSQL (process ${postmaster.pid}) does not get ready: look into ${join(home.cluster, 'log')}, stop that process and start again.`);
  }
}

/** PostgreSQL itself would refuse to start while another program has the dead server's process number. */
async function forgetDead(cluster: string, dead: Postmaster): Promise<void> {
  if (isNumberInUse(dead.pid)) await rm(postmasterFile(cluster), { force: true });
}

async function launch(place: Place): Promise<Omit<Server, 'reused'> | { failure: string }> {
  const { home, log } = place;
  await writeSettings(home);
  const began = Date.now();
  const starter = usesSocket ? await spawnPostgres(place) : await startByPgCtl(place);
  const waiting = new Waiting(log, 'PostgreSQL is recovering what it had not finished writing');
  for (;;) {
    const postmaster = await readPostmaster(home.cluster);
    if (postmaster?.ready && (starter.pid === undefined || postmaster.pid === starter.pid)) {
      const url = await addressOf(home, postmaster);
      if (await accepts(url, home.cluster)) return { url, pid: postmaster.pid };
    }
    if (starter.hasEnded()) return { failure: await readReason(home, began) };
    await waiting.turn(`PostgreSQL did not get ready within ten minutes: look into ${join(home.cluster, 'log')}.`);
  }
}

interface Starter {
  pid?: number;
  hasEnded(): boolean;
}

async function spawnPostgres({ home, binaries }: Place): Promise<Starter> {
  // No shell comes between, so a folder's name can't be taken for a command.
  const output = await open(startLog(home), 'w', 0o600);
  try {
    const child = spawn(binaries.postgres, ['-D', home.cluster], {
      ...home.account,
      cwd: '/',
      env: PROGRAM_ENVIRONMENT,
      // Ctrl-C in the terminal is for Hearth, which ends its own work before it stops the database.
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    let ended = false;
    child.on('exit', () => (ended = true));
    child.on('error', () => (ended = true));
    child.unref();
    return { ...(child.pid === undefined ? {} : { pid: child.pid }), hasEnded: () => ended };
  } finally {
    await output.close();
  }
}

/** On Windows only pg_ctl gives up an administrator's rights, with which PostgreSQL refuses to run. */
async function startByPgCtl({ home, binaries }: Place): Promise<Starter> {
  const { succeeded } = await runAs(home.account, binaries.pgCtl, ['start', '-w', '-t', '600', '-D', home.cluster, '-l', startLog(home)]);
  return { hasEnded: () => !succeeded };
}

function startLog(home: ClusterHome): string {
  return join(home.path, 'start.log');
}

/** What the server said before its logger ran, and what the logger wrote since. */
async function readReason(home: ClusterHome, since: number): Promise<string> {
  const texts = [await readFile(startLog(home), 'utf8')];
  const folder = join(home.cluster, 'log');
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    if ((await stat(file)).mtimeMs >= since) texts.push((await readFile(file, 'utf8')).slice(-4_000));
  }
  return texts.join('\n');
}

/** Short pauses with a word to the operator every ten seconds and an end after ten minutes. */
class Waiting {
  private readonly began = Date.now();
  private told = this.began;

  constructor(
    private readonly log: (line: string) => void,
    private readonly message: string,
  ) {}

  async turn(giveUp: string): Promise<void> {
    const now = Date.now();
    if (now - this.began > PATIENCE_MS) throw new EmbeddedPostgresError(giveUp);
    if (now - this.told > TELL_EVERY_MS) {
      this.told = now;
      this.log(`${this.message} (${Math.round((now - this.began) / 1000)} s).`);
    }
    await pause(25);
  }
}

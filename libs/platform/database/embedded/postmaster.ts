import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { runAs } from './account.js';
import { readIfThere } from './files.js';
import type { ClusterHome } from './home.js';
import { passwordFile, SUPERUSER, usesSocket } from './initialise.js';
import { isAlive } from './lock.js';

/** What a server says about itself in the `postmaster.pid` of its cluster; it may be dead by now. */
export interface Postmaster {
  pid: number;
  port: string;
  socketFolder: string;
  ready: boolean;
}

export function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readIfThere(postmasterFile(cluster)))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0) return undefined;
  // The order of its lines is fixed: pid, folder, start, port, socket folder, address, memory key, state.
  return { pid, port: lines[3] ?? '', socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/** Says whether the process lives and is the server of this cluster: the number may have gone to another program. */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === 'linux') return worksIn(pid, cluster) || startedFor(pid, cluster);
    if (process.platform === 'win32') {
      return execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' }).includes('postgres.exe');
    }
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(`-D ${cluster}`);
  } catch {
    return false;
  }
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}

/** Root in a container may be denied another user's working folder, but never its command line. */
function startedFor(pid: number, cluster: string): boolean {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return words[words.indexOf('-D') + 1] === cluster && words.includes('-D');
}

/** The superuser's address of a server; a URL so that callers can swap the database in its path. */
export async function addressOf(home: ClusterHome, { port, socketFolder }: Postmaster): Promise<string> {
  if (usesSocket) return `postgresql://${SUPERUSER}@localhost/postgres?host=${encodeURIComponent(socketFolder)}&port=${port}`;
  const password = (await readFile(passwordFile(home.path), 'utf8')).trim();
  return `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

/** The address of the server of this cluster if one is ready for connections. */
export async function addressIfServing(home: ClusterHome): Promise<string | undefined> {
  const postmaster = await readPostmaster(home.cluster);
  if (!postmaster?.ready || !servesCluster(postmaster.pid, home.cluster)) return undefined;
  const url = await addressOf(home, postmaster);
  return (await accepts(url, home.cluster)) ? url : undefined;
}

/** Connects and asks the server which cluster it serves; undefined if it refuses or is another one. */
export async function accepts(url: string, cluster: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory.replaceAll('/', '') === cluster.replaceAll(/[\\/]/g, '');
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends the backends that a killed postmaster left in the middle of a query; they keep its shared memory in use. */
export async function endOrphans({ cluster, account }: ClusterHome): Promise<void> {
  if (process.platform !== 'linux') return;
  const script = `for process in /proc/[0-9]*; do
    if [ "$(readlink "$process/cwd")" = "$1" ] && [ "$(cat "$process/comm")" = postgres ]; then kill -QUIT "\${process#/proc/}"; fi
  done 2>/dev/null`;
  await runAs(account, '/bin/sh', ['-c', script, 'sh', cluster]);
}

import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './failure.js';
import { isMissing, readIfThere, unlessTaken } from './files.js';

interface Holder {
  pid: number;
  /** When that process began, as the system tells it: numbers of dead processes are given to others. */
  began: string;
}

export interface Lock {
  release(): Promise<void>;
}

/** Takes the lock file for this process, from a dead holder too; fails with the pid of a living one. */
export async function takeLock(file: string): Promise<Lock> {
  const mine = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) } satisfies Holder);
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, mine);
  try {
    while (!(await linkUnlessTaken(draft, file))) await removeFromDeadHolder(file);
  } finally {
    await rm(draft, { force: true });
  }
  return {
    release: async () => {
      if ((await readIfThere(file)) === mine) await rm(file, { force: true });
    },
  };
}

async function removeFromDeadHolder(file: string): Promise<void> {
  const content = await readIfThere(file);
  if (content === undefined) return;
  const holder = parseHolder(content);
  if (holder && isAlive(holder.pid) && beginningOf(holder.pid) === holder.began) {
    throw new EmbeddedPostgresError(
      `Another Hearth (process ${holder.pid}) uses this data folder: stop it first, or give this one its own folder with HEARTH_DATA. (Lock: ${file})`,
    );
  }
  // Two processes may both find the holder dead: only what was read may go, a newer lock goes back.
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if ((await readIfThere(aside)) !== content) await linkUnlessTaken(aside, file);
  await rm(aside, { force: true });
}

function parseHolder(content: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(content);
    if (typeof holder === 'object' && holder && 'pid' in holder && 'began' in holder) {
      return { pid: Number(holder.pid), began: String(holder.began) };
    }
  } catch {
    // A lock that a full disk cut short names nobody.
  }
  return undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function beginningOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // Field 22 counts ticks since boot; the name before it may hold spaces and brackets.
      const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`;
    }
    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
  } catch {
    // It ended meanwhile.
  }
  return 'unknown';
}

async function linkUnlessTaken(from: string, to: string): Promise<boolean> {
  let free = true;
  await link(from, to).catch((error: unknown) => {
    unlessTaken(error);
    free = false;
  });
  return free;
}

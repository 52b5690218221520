import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './failure.js';
import { hasCode, readIfThere, replaceFile, unlessMissing, unlessTaken } from './files.js';

interface Holder {
  pid: number;
  /** When that process began, as the system tells it: numbers of dead processes are given to others. */
  began: string;
}

export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the lock of that name for this process, from a dead holder too; fails with the pid of one that lives on for
 * some seconds, in which a Hearth that was told to stop ends.
 *
 * Each holder's file has a number one higher than the one before. Several that find the same holder dead want the same
 * next number, and linking gives it to one of them; a released file stays, so that no number is given twice.
 */
export async function takeLock(name: string, log: (line: string) => void, patienceMs = 8_000): Promise<Lock> {
  const deadline = Date.now() + patienceMs;
  let waitsFor: number | undefined;
  const mine = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) } satisfies Holder);
  const draft = `${name}-${randomUUID()}`;
  await writeFile(draft, mine);
  try {
    for (;;) {
      const last = Math.max(0, ...(await numbersOf(name)));
      const holder = await livingHolder(`${name}.${last}`);
      if (holder !== undefined) {
        if (holder === process.pid || Date.now() > deadline) {
          throw new EmbeddedPostgresError(
            `Another Hearth (process ${holder}) uses this data folder: stop it first, or give this one its own folder with HEARTH_DATA. (Lock: ${name}.${last})`,
          );
        }
        if (holder !== waitsFor) log(`Process ${holder} uses this data folder; waiting for it to end.`);
        waitsFor = holder;
        await pause(100);
        continue;
      }
      const file = `${name}.${last + 1}`;
      if (!(await linkUnlessTaken(draft, file))) continue;
      const numbers = await numbersOf(name);
      if (Math.max(...numbers) === last + 1) {
        await Promise.all(numbers.filter((number) => number <= last).map((number) => rm(`${name}.${number}`, { force: true })));
        // Who deletes the data folder of a running Hearth has freed it as well.
        return { release: () => replaceFile(file, 'released').catch(unlessMissing) };
      }
      // Others have moved on while this one was slow.
      await rm(file, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** The living process that holds the lock of that name, or undefined. */
export async function holderOf(name: string): Promise<number | undefined> {
  return livingHolder(`${name}.${Math.max(0, ...(await numbersOf(name)))}`);
}

async function numbersOf(name: string): Promise<number[]> {
  const prefix = `${basename(name)}.`;
  const names = await readdir(dirname(name));
  return names.filter((found) => found.startsWith(prefix)).map((found) => Number(found.slice(prefix.length))).filter(Number.isInteger);
}

async function livingHolder(file: string): Promise<number | undefined> {
  const holder = parseHolder((await readIfThere(file)) ?? '');
  return holder && isAlive(holder.pid) && beginningOf(holder.pid) === holder.began ? holder.pid : undefined;
}

function parseHolder(content: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(content);
    if (typeof holder === 'object' && holder && 'pid' in holder && 'began' in holder) {
      return { pid: Number(holder.pid), began: String(holder.began) };
    }
  } catch {
    // Released, or cut short by a full disk: nobody holds it.
  }
  return undefined;
}

/** False for a zombie too, which a container without an init process keeps for ever. */
export function isAlive(pid: number): boolean {
  return isNumberInUse(pid) && !isZombie(pid);
}

export function isNumberInUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function isZombie(pid: number): boolean {
  try {
    return process.platform === 'linux' && ['Z', 'X'].includes(statusFields(pid)[0] ?? '');
  } catch {
    return false;
  }
}

/** The fields of Linux's process status from the third on; the name before them may hold spaces and brackets. */
function statusFields(pid: number): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
}

/** When that process began, in words of this system; `unknown` if it is gone. */
export function beginningOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const ticksSinceBoot = statusFields(pid)[19];
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticksSinceBoot}`;
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

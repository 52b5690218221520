import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginningOf, takeLock } from './lock.js';

let folder: string;
const ignore = () => undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

async function writeHolder(name: string, content: string): Promise<string> {
  await writeFile(join(folder, `${name}.7`), content);
  return join(folder, name);
}

async function filesOf(name: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.startsWith(name));
}

describe('takeLock', () => {
  it('names the living holder and is free again after release', async () => {
    const name = join(folder, 'living');
    const lock = await takeLock(name, ignore);
    await expect(takeLock(name, ignore)).rejects.toThrow(new RegExp(`process ${process.pid}\\) uses this data folder: stop it first`));
    await lock.release();
    await (await takeLock(name, ignore)).release();
    expect(await filesOf('living')).toEqual(['living.2']);
  });

  it('waits for another process that is ending, and says so', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)']);
    const name = join(folder, 'ending');
    const lines: string[] = [];
    await writeFile(`${name}.1`, JSON.stringify({ pid: child.pid, began: beginningOf(child.pid ?? 0) }));
    await expect(takeLock(name, (line) => lines.push(line), 0)).rejects.toThrow(`Another Hearth (process ${child.pid})`);
    const taken = takeLock(name, (line) => {
      lines.push(line);
      child.kill();
    });
    await (await taken).release();
    expect(lines.at(-1)).toBe(`Process ${child.pid} uses this data folder; waiting for it to end.`);
    expect(await filesOf('ending')).toEqual(['ending.2']);
  });

  it('is taken from a dead process', async () => {
    const name = await writeHolder('dead', JSON.stringify({ pid: await deadPid(), began: 'long ago' }));
    const lock = await takeLock(name, ignore);
    expect(JSON.parse(await readFile(`${name}.8`, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  it('is taken from a dead process whose number another one has now', async () => {
    const name = await writeHolder('number', JSON.stringify({ pid: process.pid, began: 'before the last boot' }));
    await (await takeLock(name, ignore)).release();
    expect(await filesOf('number')).toEqual(['number.8']);
  });

  it.each(['', '{"pid":', 'null', '[]'])('is taken from an unreadable lock: %j', async (content) => {
    const name = await writeHolder('unreadable', content);
    const lock = await takeLock(name, ignore);
    await expect(takeLock(name, ignore)).rejects.toThrow(`process ${process.pid}`);
    await lock.release();
  });

  it('goes to exactly one of many that find a dead holder', async () => {
    const name = await writeHolder('many', JSON.stringify({ pid: await deadPid(), began: 'long ago' }));
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => takeLock(name, ignore)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await filesOf('many')).toHaveLength(1);
  });

  it('is never held by two while many take it and give it back', async () => {
    const name = join(folder, 'busy');
    let holders = 0;
    let most = 0;
    let times = 0;
    async function take(): Promise<void> {
      const lock = await takeLock(name, ignore).catch(() => undefined);
      if (!lock) return;
      most = Math.max(most, ++holders);
      times++;
      await new Promise((resolve) => setImmediate(resolve));
      holders--;
      await lock.release();
    }
    for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: 10 }, take));
    expect(most).toBe(1);
    expect(times).toBeGreaterThanOrEqual(20);
  });
});

import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import type { Load, Measured } from './load.js';

export interface Running {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  const { port } = server.address() as AddressInfo;
  await new Promise((ok) => server.close(ok));
  return port;
}

/** None of them outlives this process. */
const children = new Set<ChildProcess>();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

function stopper(child: ChildProcess): () => Promise<void> {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return async () => {
    const ended = new Promise((ok) => child.once('exit', ok));
    child.kill('SIGTERM');
    await ended;
  };
}

/** The built server on this database; ready when it answers. */
export async function startServer(databaseUrl: string, roles: string): Promise<Running> {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), HEARTH_ROLES: roles, HEARTH_LOG: 'error', NODE_ENV: 'production' };
  const child = fork('dist/server/main.js', { env, execArgv: process.env.BENCH_SERVER_FLAGS?.split(' '), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false);
    if (ready) break;
    if (tries > 300 || child.exitCode !== null) throw new Error('The server did not become ready.');
    await new Promise((ok) => setTimeout(ok, 100));
  }
  return { url, pid: child.pid!, stop: stopper(child) };
}

export async function startFloor(environment: Record<string, string>): Promise<Running> {
  const child = fork('dist/bench/floor.js', { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { address } = await new Promise<{ address: string }>((ok) => child.once('message', (message) => ok(message as { address: string })));
  return { url: address, pid: child.pid!, stop: stopper(child) };
}

export async function runLoad(load: Load): Promise<Measured> {
  const child = fork('dist/bench/load.js', { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const measured = new Promise<Measured>((ok, fail) => {
    child.once('message', (message) => ok(message as Measured));
    child.once('exit', (code) => fail(new Error(`The load ended with ${code}.`)));
  });
  child.send(load);
  const result = await measured;
  child.removeAllListeners('exit');
  child.kill();
  return result;
}

/** Resident memory of a process in MB (Linux). */
export function residentMb(pid: number): Promise<number> {
  return memoryOf(pid, 'VmRSS');
}

/** The most that it has been. */
export function peakMb(pid: number): Promise<number> {
  return memoryOf(pid, 'VmHWM');
}

async function memoryOf(pid: number, line: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

import { transformFile } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface KillableNode {
  pid: number;
  url: string;
  reused: boolean;
  lines: string[];
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const PROGRAM = `
import { startEmbeddedPostgres } from './embedded/index.js';
const tell = (message) => console.log(JSON.stringify(message));
try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2], log: (line) => tell({ line }) });
  process.once('SIGTERM', () => server.stop().then(() => process.exit()));
  tell({ ready: { url: server.url, reused: server.reused } });
  setInterval(() => undefined, 60_000);
} catch (error) {
  tell({ failure: error.message });
}
`;

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** Compiles the launcher into a folder of its own, since a separate Node can't read TypeScript; gives the program's path. */
export async function compileLauncher(folder?: string): Promise<string> {
  const target = folder ?? (await mkdtemp(join(tmpdir(), 'hearth-launcher-')));
  const source = join(root, 'libs/platform/database/embedded');
  await mkdir(join(target, 'embedded'), { recursive: true });
  for (const name of await readdir(source)) {
    if (!name.endsWith('.ts') || /\.(spec|fixture)\.ts$/.test(name)) continue;
    const { code } = await transformFile(join(source, name), {
      swcrc: false,
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    await writeFile(join(target, 'embedded', name.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(target, 'package.json'), '{"type":"module"}');
  await writeFile(join(target, 'main.js'), PROGRAM);
  await symlink(join(root, 'node_modules'), join(target, 'node_modules')).catch(() => undefined);
  return join(target, 'main.js');
}

/** Starts the database from a Node of its own; rejects with the launcher's message if that fails. */
export async function startNode(program: string, dataDir: string): Promise<KillableNode> {
  const { child, messages, lines } = launch(program, dataDir);
  for await (const message of messages) {
    if (message.failure !== undefined) throw new Error(message.failure);
    if (message.ready && child.pid !== undefined) {
      return { pid: child.pid, ...message.ready, lines, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') };
    }
  }
  throw new Error(`the separate Node ended: ${lines.join('\n')}`);
}

/** Starts such a Node and kills it after so many milliseconds, wherever it is then. */
export async function startAndKill(program: string, dataDir: string, milliseconds: number): Promise<void> {
  const { child } = launch(program, dataDir);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await end(child, 'SIGKILL');
}

interface Message {
  line?: string;
  failure?: string;
  ready?: { url: string; reused: boolean };
}

function launch(program: string, dataDir: string) {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  async function* read(): AsyncGenerator<Message> {
    for await (const text of createInterface({ input: child.stdout })) {
      const message = JSON.parse(text) as Message;
      if (message.line !== undefined) lines.push(message.line);
      yield message;
    }
  }
  return { child, messages: read(), lines };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** The process number of the server of that data folder. */
export async function postmasterOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

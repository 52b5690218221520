import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from './settings.mjs';

export interface Hearth {
  url: string;
  dataDir: string;
  /** Where to become the owner, as the start printed it. */
  setUpLink: string | undefined;
  stop(): Promise<void>;
  /** Runs `hearth <command>` on the same data; rejects with its words when it fails. */
  command(...args: string[]): Promise<string>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * The built program as people start it, with a data folder of its own: a copy of the prepared one, or an empty one for `firstStart`
 * and for settings of its own, which a community has from its first start on.
 */
export async function startHearth(args: string[] = [], environment: Record<string, string> = {}, { firstStart = false } = {}): Promise<Hearth> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-e2e-'));
  const prepared = process.env.HEARTH_PREPARED_DATA;
  if (prepared && !firstStart && environment.HEARTH_SETTINGS === undefined) await cp(prepared, dataDir, { recursive: true, preserveTimestamps: true });
  // Where root's database user may not enter it, the database would be kept elsewhere and stay there.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const env = { ...process.env, HEARTH_DATA: dataDir, PORT: String(port), HEARTH_LOG: 'error', NODE_ENV: 'development', HEARTH_SETTINGS: settings, ...environment };
  const server = spawn(process.execPath, ['dist/server/main.js', ...args], { env });
  const printed = await untilReady(server);
  return {
    url: `http://localhost:${port}`,
    dataDir,
    setUpLink: /http\S+\?token=\S+/.exec(printed)?.[0],
    stop: async () => {
      if (server.exitCode === null) {
        const ended = once(server, 'exit');
        server.kill('SIGTERM');
        await ended;
      }
      await rm(dataDir, { recursive: true, force: true });
    },
    command: (...words) => run(words, env),
  };
}

async function untilReady(server: ChildProcess): Promise<string> {
  let printed = '';
  let isReady = false;
  const ended = once(server, 'exit').then(() => {
    throw new Error(`The server ended at its start:\n${printed}`);
  });
  const ready = new Promise<string>((ok) => {
    for (const stream of [server.stdout!, server.stderr!]) {
      stream.on('data', (text: Buffer) => {
        // What it says from then on are errors: they belong beside what the journey says.
        if (isReady) return void process.stderr.write(text);
        printed += text.toString();
        if (/Hearth is at/.test(printed)) setTimeout(() => ok(printed), 100);
      });
    }
  });
  await Promise.race([ready, ended]);
  isReady = true;
  return printed;
}

async function run(words: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const command = spawn(process.execPath, ['dist/commands/cli.js', ...words], { env });
  let output = '';
  for (const stream of [command.stdout, command.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const [code] = (await once(command, 'exit')) as [number];
  if (code !== 0) throw new Error(`hearth ${words.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

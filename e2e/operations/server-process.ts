import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const startPatienceMs = 60_000;

/** The built server in a process of its own, as in production. */
export class ServerProcess {
  output = '';
  private readonly ended: Promise<unknown>;

  private constructor(
    readonly child: ChildProcess,
    readonly url: string,
  ) {
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => (this.output += text.toString()));
    this.ended = once(child, 'exit');
  }

  /** Starts a server without waiting for it. */
  static async spawn(environment: Record<string, string>): Promise<ServerProcess> {
    const port = environment.PORT ?? String(await freePort());
    const child = spawn(process.execPath, [resolve('dist/server/main.js')], {
      env: { PATH: process.env.PATH, HEARTH_LOG: 'warn', HEARTH_URL: `http://127.0.0.1:${port}`, ...environment, PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ServerProcess(child, `http://127.0.0.1:${port}`);
  }

  /** Starts a server and waits until it is ready. */
  static async start(environment: Record<string, string>): Promise<ServerProcess> {
    const server = await ServerProcess.spawn(environment);
    await server.ready();
    return server;
  }

  async ready(): Promise<void> {
    const deadline = Date.now() + startPatienceMs;
    while (!(await this.isReady())) {
      if (!this.isRunning) throw new Error(`The server ended with ${this.child.exitCode ?? this.child.signalCode}:\n${this.output}`);
      if (Date.now() > deadline) throw new Error(`The server does not get ready:\n${this.output}`);
      await pause(100);
    }
  }

  async isReady(): Promise<boolean> {
    return fetch(`${this.url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves with the exit code, null after a signal that it did not catch. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.isRunning) this.child.kill(signal);
    await this.ended;
    return this.child.exitCode;
  }

  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    const deadline = Date.now() + startPatienceMs;
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`Not printed: ${pattern}\n${this.output}`);
      await pause(50);
    }
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

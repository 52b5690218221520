import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform';
import pg from 'pg';

/** A database server of the spec's own, which it may hurt. */
export class Cluster {
  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
  ) {}

  static async start(): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'hearth-cluster-'));
    chmodSync(folder, 0o755);
    return new Cluster(folder, await open(folder));
  }

  get url(): string {
    return this.server.url;
  }

  /** As a power cut does: nothing is finished, no connection is told. */
  async cut(): Promise<void> {
    for (const pid of this.processes()) kill(pid, 'SIGKILL');
    await this.server.stop();
  }

  async comeBack(): Promise<void> {
    this.server = await open(this.folder);
  }

  /** The server stays connected to everyone and answers nothing. */
  freeze(): void {
    for (const pid of this.processes()) kill(pid, 'SIGSTOP');
  }

  thaw(): void {
    for (const pid of this.processes().reverse()) kill(pid, 'SIGCONT');
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  async remove(): Promise<void> {
    this.thaw();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The server first, then its children. */
  private processes(): number[] {
    const file = join(this.folder, 'postgres/cluster/postmaster.pid');
    const postmaster = Number(readFileSync(file, { encoding: 'utf8', flag: 'a+' }).split('\n')[0]);
    return postmaster > 0 ? [postmaster, ...childrenOf(postmaster)] : [];
  }
}

function open(folder: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
}

function childrenOf(parent: number): number[] {
  if (process.platform !== 'linux') return execFileSync('pgrep', ['-P', String(parent)], { encoding: 'utf8' }).split('\n').filter(Boolean).map(Number);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return undefined;
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}

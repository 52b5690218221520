import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { HealthReport } from '#contracts';
import { CONFIG, Database, FileStorage, JobsBoard, Mail, type Config } from '#platform';
import { Engines } from '#search';

type Check = HealthReport['checks'][number];

const patienceMs = 3_000;
/** Seconds after which a waiting job means that no worker is there, or too few. */
const longWait = 60;
const leastFreeBytes = 1024 ** 3;
const storageProbe = 'health/probe.txt';
const version = (JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as { version: string }).version;

/** Whether each thing that a community needs works now; every check answers within some seconds. */
@Injectable()
export class Checks {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly board: JobsBoard,
    private readonly engines: Engines,
    private readonly mail: Mail,
    private readonly storage: FileStorage,
  ) {}

  async run(): Promise<HealthReport> {
    const checks = await Promise.all([
      check('Database', () => this.databaseAnswers()),
      check('Jobs', () => this.jobsRun()),
      check('Search', () => this.searchAnswers()),
      check('Files', () => this.filesAreKept()),
      check('Mail', async () => this.mailLeaves()),
    ]);
    return { version, uptimeSeconds: Math.round(process.uptime()), checks };
  }

  private async databaseAnswers(): Promise<Omit<Check, 'name'>> {
    const began = performance.now();
    await this.database.query('select 1');
    const ms = (performance.now() - began).toFixed(1);
    const { pool } = this.database;
    return { ok: pool.waitingCount === 0, detail: `answers in ${ms} ms; ${pool.lentCount} of ${pool.options.max} connections in use, ${pool.waitingCount} requests wait for one` };
  }

  private async jobsRun(): Promise<Omit<Check, 'name'>> {
    const figures = await this.board.figures('community');
    const inState = (...states: string[]) => figures.filter(({ state }) => states.includes(state));
    const count = (...states: string[]) => inState(...states).reduce((sum, { jobs }) => sum + jobs, 0);
    const oldest = Math.max(0, ...inState('waiting').map(({ oldestSeconds }) => oldestSeconds));
    const dead = count('dead');
    return { ok: dead === 0 && oldest < longWait, detail: `${count('waiting', 'retrying')} wait, the oldest for ${Math.round(oldest)} s; ${count('running')} run; ${dead} are dead` };
  }

  private async searchAnswers(): Promise<Omit<Check, 'name'>> {
    const { preferred } = this.engines;
    const ok = await preferred.healthy();
    return { ok, detail: ok ? `${preferred.name} answers` : `${preferred.name} does not answer` };
  }

  private async filesAreKept(): Promise<Omit<Check, 'name'>> {
    if (this.config.S3_BUCKET) {
      await this.storage.get(storageProbe);
      return { ok: true, detail: `the bucket ${this.config.S3_BUCKET} answers` };
    }
    const { bavail, bsize } = await statfs(resolve(this.config.HEARTH_DATA));
    const free = bavail * bsize;
    return { ok: free > leastFreeBytes, detail: `${(free / 1024 ** 3).toFixed(1)} GiB free in the data folder` };
  }

  private mailLeaves(): Omit<Check, 'name'> {
    if (this.mail.isConfigured) return { ok: true, detail: 'an SMTP server is configured; mails that fail are dead jobs' };
    return this.mail.hasOutbox ? { ok: true, detail: 'stays in the development outbox' } : { ok: false, detail: 'SMTP_URL is not set, so no mail leaves' };
  }
}

/** A check that throws or takes too long has failed; why is for the operator's log, not for a page. */
async function check(name: string, run: () => Promise<Omit<Check, 'name'>>): Promise<Check> {
  const late = pause(patienceMs, { ok: false, detail: `no answer within ${patienceMs / 1_000} s` }, { ref: false });
  const failed = { ok: false, detail: 'does not work' };
  return { name, ...(await Promise.race([run().catch(() => failed), late])) };
}

import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { HealthReport } from '#contracts';
import { CONFIG, Database, FileStorage, JobsBoard, Mail, type Config } from '#platform';
import { Engines } from '#search';

type Check = HealthReport['checks'][number];
/** What a check found out; the detail is the English of the code and its values. */
type Finding = Omit<Check, 'name'>;

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

  private async databaseAnswers(): Promise<Finding> {
    const began = performance.now();
    await this.database.query('select 1');
    const { pool } = this.database;
    const values = { ms: oneDigit(performance.now() - began), used: pool.lentCount, most: pool.options.max, waiting: pool.waitingCount };
    return { ok: values.waiting === 0, code: 'database.answers', values, detail: `answers in ${values.ms} ms; ${values.used} of ${values.most} connections in use, ${values.waiting} requests wait for one` };
  }

  private async jobsRun(): Promise<Finding> {
    const figures = await this.board.figures('community');
    const inState = (...states: string[]) => figures.filter(({ state }) => states.includes(state));
    const count = (...states: string[]) => inState(...states).reduce((sum, { jobs }) => sum + jobs, 0);
    const oldest = Math.max(0, ...inState('waiting').map(({ oldestSeconds }) => oldestSeconds));
    const values = { waiting: count('waiting', 'retrying'), seconds: Math.round(oldest), running: count('running'), dead: count('dead') };
    return { ok: values.dead === 0 && oldest < longWait, code: 'jobs.counted', values, detail: `${values.waiting} wait, the oldest for ${values.seconds} s; ${values.running} run; ${values.dead} are dead` };
  }

  private async searchAnswers(): Promise<Finding> {
    const { preferred } = this.engines;
    const ok = await preferred.healthy();
    const values = { engine: preferred.name };
    return ok ? { ok, code: 'search.answers', values, detail: `${values.engine} answers` } : { ok, code: 'search.silent', values, detail: `${values.engine} does not answer` };
  }

  private async filesAreKept(): Promise<Finding> {
    if (this.config.S3_BUCKET) {
      await this.storage.get(storageProbe);
      return { ok: true, code: 'files.bucket', values: { bucket: this.config.S3_BUCKET }, detail: `the bucket ${this.config.S3_BUCKET} answers` };
    }
    const { bavail, bsize } = await statfs(resolve(this.config.HEARTH_DATA));
    const free = bavail * bsize;
    const values = { gib: oneDigit(free / 1024 ** 3) };
    return { ok: free > leastFreeBytes, code: 'files.free', values, detail: `${values.gib} GiB free in the data folder` };
  }

  private mailLeaves(): Finding {
    if (this.mail.isConfigured) return { ok: true, code: 'mail.configured', values: {}, detail: 'an SMTP server is configured; mails that fail are dead jobs' };
    return this.mail.hasOutbox ? { ok: true, code: 'mail.outbox', values: {}, detail: 'stays in the development outbox' } : { ok: false, code: 'mail.none', values: {}, detail: 'SMTP_URL is not set, so no mail leaves' };
  }
}

/** A check that throws or takes too long has failed; why is for the operator's log, not for a page. */
async function check(name: string, run: () => Promise<Finding>): Promise<Check> {
  const seconds = patienceMs / 1_000;
  const late = pause(patienceMs, { ok: false, code: 'late', values: { seconds }, detail: `no answer within ${seconds} s` }, { ref: false });
  const failed = { ok: false, code: 'failed', values: {}, detail: 'does not work' };
  return { name, ...(await Promise.race([run().catch(() => failed), late])) };
}

const oneDigit = (value: number): number => Math.round(value * 10) / 10;

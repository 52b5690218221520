import { Injectable } from '@nestjs/common';
import type { Job } from '#contracts';
import { Database } from '../database/database.js';
import { statement } from '../database/statement.js';
import { notFound } from '../errors/domain-error.js';

interface JobRow extends Omit<Job, 'runAt' | 'createdAt'> {
  runAt: Date;
  createdAt: Date;
}

export interface QueueFigure {
  task: string;
  state: Job['state'];
  jobs: number;
  /** Seconds since the job that waits longest should have run. */
  oldestSeconds: number;
}

const shown = 200;
const largestId = 9_223_372_036_854_775_807n;

const jobsInState = statement<JobRow>(
  'jobs.in-state',
  `select id, task, attempts, max_attempts as "maxAttempts", run_at as "runAt", created_at as "createdAt", last_error as "lastError", state from hearth_jobs($1, $2)`,
);
const retry = statement<{ found: boolean }>('jobs.retry', `select hearth_retry_job($1) as found`);
const queueFigures = statement<QueueFigure>('jobs.figures', `select task, state, jobs, oldest_seconds as "oldestSeconds" from hearth_queue_figures($1)`);

/** The jobs of a community as its operators see them, without what the jobs are about. */
@Injectable()
export class JobsBoard {
  constructor(private readonly database: Database) {}

  /** The 200 whose state changed last. */
  async inState(state: Job['state']): Promise<Job[]> {
    const rows = await this.database.query(jobsInState, [state, shown]);
    return rows.map((row) => ({ ...row, runAt: row.runAt.toISOString(), createdAt: row.createdAt.toISOString() }));
  }

  /** Lets a dead job, or one that waits for its next try, run now with all its attempts. */
  async retry(id: string): Promise<void> {
    const isId = /^\d{1,19}$/.test(id) && BigInt(id) <= largestId;
    const answer = isId ? await this.database.one(retry, [id]) : undefined;
    if (!answer?.found) throw notFound('job that can be tried again');
  }

  /** What is due or dead, of the current community or of all together. */
  figures(of: 'community' | 'server'): Promise<QueueFigure[]> {
    return this.database.query(queueFigures, [of === 'server']);
  }
}

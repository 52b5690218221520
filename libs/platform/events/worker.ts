import { Inject, Injectable } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { inScope } from '../http/scope.js';
import { system } from '../http/actor.js';
import { logger } from '../logging/index.js';
import { Jobs } from './jobs.js';

export const OWNER_URL = Symbol('owner database url');

const restartAfterMs = 2_000;

/** Takes jobs from the queue and runs them, each for its community; starts anew when the database was away. */
@Injectable()
export class Worker {
  private runner: Runner | undefined;
  private pool: pg.Pool | undefined;
  private stopping = false;

  constructor(
    private readonly jobs: Jobs,
    @Inject(OWNER_URL) private readonly ownerUrl: string,
  ) {}

  async start(concurrency: number): Promise<void> {
    this.stopping = false;
    const pool = new pg.Pool({ connectionString: this.ownerUrl, max: concurrency + 2, keepAlive: true });
    pool.on('error', (error) => logger.warn({ err: error }, 'the job queue lost a connection'));
    this.pool = pool;
    try {
      this.runner = await run({
        pgPool: pool,
        concurrency,
        noHandleSignals: true,
        pollInterval: 2_000,
        taskList: this.taskList(),
        parsedCronItems: parseCronItems(this.jobs.schedules.map(({ task, cron }) => ({ task: `each-community:${task}`, match: cron, identifier: task }))),
        logger: new WorkerLogger(() => (level, message, meta) => {
          if (level === 'error') logger.error({ job: meta }, message);
          else if (level === 'warning') logger.warn({ job: meta }, message);
          else logger.debug(message);
        }),
      });
    } catch (error) {
      await this.restart(error);
      return;
    }
    this.runner.promise.then(
      () => this.restart(undefined),
      (error: unknown) => this.restart(error),
    );
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const runner = this.runner;
    this.runner = undefined;
    await runner?.stop().catch(() => undefined);
    await this.endPool();
  }

  private taskList(): TaskList {
    const own = [...this.jobs.tasks].map(([task, work]): [string, TaskList[string]] => [
      task,
      async (payload, { job }) => {
        const { communityId } = payload as { communityId: string };
        await inScope({ communityId, requestId: `job-${job.id}`, actor: system }, () => work(payload as never, { jobId: String(job.id), attempts: job.attempts }));
      },
    ]);
    const scheduled = this.jobs.schedules.map(({ task }): [string, TaskList[string]] => [
      `each-community:${task}`,
      async (_payload, helpers) => {
        await helpers.query(`select hearth_add_jobs(coalesce(jsonb_agg(jsonb_build_object('task', $1::text, 'payload', jsonb_build_object('communityId', id))), '[]')) from communities`, [task]);
      },
    ]);
    return Object.fromEntries([...own, ...scheduled]);
  }

  private async restart(error: unknown): Promise<void> {
    await this.endPool();
    if (this.stopping) return;
    logger.warn({ err: error }, 'the worker stopped; it starts again shortly');
    setTimeout(() => void (this.stopping || this.start(4)), restartAfterMs).unref();
  }

  private async endPool(): Promise<void> {
    const pool = this.pool;
    this.pool = undefined;
    await pool?.end().catch(() => undefined);
  }
}

import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Logger as WorkerLogger, runTaskList, type TaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import { WatchedPool } from '../database/watched-pool.js';
import { inScope } from '../http/scope.js';
import { system } from '../http/actor.js';
import { logger } from '../logging/index.js';
import { Metrics } from '../metrics/index.js';
import { Jobs } from './jobs.js';
import { WorkerPresence } from './presence.js';
import { nextTime, planSchedule, runSchedule, scheduledTask } from './schedule.js';

export const OWNER_URL = Symbol('owner database url');

const restartAfterMs = 1_000;
/** Jobs that run on after a stop was asked for are left, and other workers take them up. */
const stopPatienceMs = 6_000;

interface Crew {
  workers: WorkerPool;
  ids: string[];
  presence: WorkerPresence;
  pool: WatchedPool;
}

/** Takes jobs from the queue and runs them, each for its community; starts anew when the database was away. */
@Injectable()
export class Worker {
  private crew: Crew | undefined;
  private concurrency = 0;
  private stopped = true;
  private works = true;
  /** Workers of earlier crews: those whose jobs still run, and those that ended and may have left jobs locked. */
  private readonly lingering = new Set<string>();
  private readonly ended = new Set<string>();

  constructor(
    private readonly jobs: Jobs,
    private readonly metrics: Metrics,
    @Inject(OWNER_URL) private readonly ownerUrl: string,
  ) {}

  async start(concurrency: number): Promise<void> {
    this.stopped = false;
    this.concurrency = concurrency;
    await this.open();
  }

  /** Lets running jobs end, for some seconds. */
  async stop(): Promise<void> {
    this.stopped = true;
    const crew = this.crew;
    this.crew = undefined;
    if (!crew) return;
    await Promise.race([crew.workers.gracefulShutdown(), pause(stopPatienceMs, undefined, { ref: false })]);
    await crew.presence.end();
    await endPool(crew.pool);
  }

  private async open(): Promise<void> {
    const pool = new WatchedPool({ connectionString: this.ownerUrl, max: this.concurrency + 2, silence: 0 });
    const crew: Partial<Crew> = {};
    const lose = (error: unknown): void => void (this.crew === crew && this.replace(this.crew, error));
    const presence = new WorkerPresence(this.ownerUrl, lose);
    try {
      await presence.begin();
      for (const { task, cron } of this.jobs.schedules) await pool.query(planSchedule, [scheduledTask(task), nextTime(cron, new Date())]);
      if (this.stopped) throw new Error('stopped while starting');
      const events: WorkerEvents = new EventEmitter();
      const ids: string[] = [];
      events.on('worker:create', ({ worker }) => ids.push(worker.workerId));
      events.on('worker:fatalError', ({ error }) => lose(error));
      events.on('pool:listen:error', ({ error }) => lose(error));
      const workers = runTaskList({ concurrency: this.concurrency, noHandleSignals: true, pollInterval: 2_000, events, logger: workerLogger }, this.taskList(), pool);
      this.crew = Object.assign(crew, { workers, ids, presence, pool });
      await presence.hold([...ids, ...this.lingering]);
      await this.freeEnded();
      if (!this.works) logger.info('the worker works again');
      this.works = true;
    } catch (error) {
      if (this.crew === crew) return lose(error);
      await presence.end();
      await endPool(pool);
      this.openLater(error);
    }
  }

  /** Running jobs go on to their end beside the next crew. */
  private replace({ workers, ids, presence, pool }: Crew, error: unknown): void {
    this.crew = undefined;
    for (const id of ids) this.lingering.add(id);
    void presence.end();
    void workers.gracefulShutdown().then(async () => {
      await endPool(pool);
      for (const id of ids) {
        this.lingering.delete(id);
        this.ended.add(id);
      }
      await this.freeEnded().catch(() => undefined);
    });
    this.openLater(error);
  }

  private async freeEnded(): Promise<void> {
    const ids = [...this.ended];
    if (!this.crew || ids.length === 0) return;
    await this.crew.presence.free(ids);
    for (const id of ids) this.ended.delete(id);
  }

  private openLater(error: unknown): void {
    if (this.stopped) return;
    if (this.works) logger.warn({ reason: String(error) }, 'the worker lost the job queue; it starts again as soon as it can');
    this.works = false;
    setTimeout(() => void (this.stopped || this.open()), restartAfterMs).unref();
  }

  private taskList(): TaskList {
    const own = [...this.jobs.tasks].map(([task, work]): [string, TaskList[string]] => [
      task,
      async (payload, { job }) => {
        const { communityId } = payload as { communityId: string };
        const began = Date.now();
        const told = (outcome: 'done' | 'failed'): void => this.metrics.job(task, outcome, (Date.now() - began) / 1_000, Math.max(0, began - job.run_at.getTime()) / 1_000);
        try {
          await inScope({ communityId, requestId: `job-${job.id}`, actor: system }, () => work(payload as never, { jobId: String(job.id), attempts: job.attempts }));
          told('done');
        } catch (error) {
          told('failed');
          throw error;
        }
      },
    ]);
    const scheduled = this.jobs.schedules.map(({ task, cron }): [string, TaskList[string]] => [
      scheduledTask(task),
      async (_payload, helpers) => {
        await helpers.query(runSchedule, [scheduledTask(task), nextTime(cron, new Date()), task]);
      },
    ]);
    return Object.fromEntries([...own, ...scheduled]);
  }
}

/** Payloads stay out of the log: they may hold what members wrote. */
const workerLogger = new WorkerLogger(() => (level, message, meta) => {
  const { id: jobId, task_identifier: task, attempts } = (meta?.job ?? {}) as { id?: string; task_identifier?: string; attempts?: number };
  if (level === 'error') logger.error({ jobId, task, attempts }, message);
  else if (level === 'warning') logger.warn({ jobId, task, attempts }, message);
  else logger.debug(message);
});

/** A server that holds its connections open and does not answer keeps nobody waiting. */
async function endPool(pool: WatchedPool): Promise<void> {
  await Promise.race([pool.end().catch(() => undefined), pause(1_000, undefined, { ref: false })]);
}

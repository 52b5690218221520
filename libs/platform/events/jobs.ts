import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { QueuedJob } from '../database/outbox.js';
import { currentCommunityId } from '../http/scope.js';

export interface JobOptions {
  /** A waiting job with the same key is replaced: one job for many causes. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
  /** Jobs of one queue run one after another. */
  queue?: string;
}

export type JobWork = (payload: never, context: { jobId: string; attempts: number }) => Promise<void>;

/** Work that survives a crash: a job is a row of the caller's transaction, retried with backoff, dead after its attempts. */
@Injectable()
export class Jobs {
  readonly tasks = new Map<string, JobWork>();
  readonly schedules: { task: string; cron: string }[] = [];

  constructor(private readonly database: Database) {}

  /** Names the work of a task; the name is an imperative such as `mail.send`. */
  register<Payload>(task: string, work: (payload: Payload, context: { jobId: string; attempts: number }) => Promise<void>): void {
    if (this.tasks.has(task)) throw new Error(`Two registrations of the job ${task}.`);
    this.tasks.set(task, work as JobWork);
  }

  /** Runs a registered task once for each community at the times of a cron pattern (UTC). */
  schedule(task: string, cron: string): void {
    this.schedules.push({ task, cron });
  }

  async add(task: string, payload: object, options: JobOptions = {}): Promise<void> {
    await this.addAll([{ task, payload, options }]);
  }

  async addAll(jobs: { task: string; payload: object; options?: JobOptions }[]): Promise<void> {
    if (jobs.length === 0) return;
    const communityId = currentCommunityId();
    const rows = jobs.map(({ task, payload, options = {} }): QueuedJob => {
      if (!this.tasks.has(task)) throw new Error(`No work is registered for the job ${task}.`);
      return {
        task,
        payload: { communityId, ...payload },
        key: options.key ? `${communityId}:${task}:${options.key}` : null,
        run_at: options.runAt?.toISOString() ?? null,
        max_attempts: options.maxAttempts ?? null,
        queue: options.queue ?? null,
      };
    });
    await this.database.tell({ jobs: rows });
  }
}

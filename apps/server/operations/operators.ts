import { Injectable } from '@nestjs/common';
import type { HealthReport, Job } from '#contracts';
import { authorize } from '#identity';
import { currentActor, JobsBoard } from '#platform';
import { Checks } from './checks.js';

/** What admins see of the machinery: jobs and health. */
@Injectable()
export class Operators {
  constructor(
    private readonly board: JobsBoard,
    private readonly checks: Checks,
  ) {}

  jobs(state: Job['state']): Promise<Job[]> {
    authorize(currentActor(), 'community.administer');
    return this.board.inState(state);
  }

  retryJob(id: string): Promise<void> {
    authorize(currentActor(), 'community.administer');
    return this.board.retry(id);
  }

  health(): Promise<HealthReport> {
    authorize(currentActor(), 'community.administer');
    return this.checks.run();
  }
}

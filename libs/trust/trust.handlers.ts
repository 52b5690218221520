import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '#platform';
import { TrustLevels } from './levels/trust-levels.js';
import { evaluateMember } from './reading/reading-reports.js';

/** Looks at members' figures after what they did. */
@Injectable()
export class TrustHandlers implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly levels: TrustLevels,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ memberId: string }>(evaluateMember, ({ memberId }) => this.levels.evaluate(memberId));
  }
}

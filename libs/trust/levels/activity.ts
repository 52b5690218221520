import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Signals, SlowFigures } from '#platform';
import { communityActivity } from './metrics.queries.js';
import type { CommunityActivity } from './requirements.js';

const freshMs = 5 * 60_000;

/** How much there is to read in the community, by which the requirements are scaled. */
@Injectable()
export class Activity implements OnModuleInit {
  private readonly figures = new SlowFigures<CommunityActivity>(freshMs);

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.signals.on('community.changed', ({ communityId }) => this.figures.forget(communityId));
  }

  /** May be some minutes old. */
  lately(): Promise<CommunityActivity> {
    return this.figures.get(currentCommunityId(), () => this.now());
  }

  async now(): Promise<CommunityActivity> {
    return (await this.database.one(communityActivity, [currentCommunityId()]))!;
  }
}

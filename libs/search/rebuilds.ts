import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { allRebuilds, endRebuild, markRebuild, rebuildOf, type RebuildRow } from './rebuilds.queries.js';

/** How far the rebuild of each engine's index has come, so that a stopped one goes on and everyone can see it. */
@Injectable()
export class Rebuilds {
  constructor(private readonly database: Database) {}

  under(engine: RebuildRow['engine']): Promise<RebuildRow | undefined> {
    return this.database.one(rebuildOf, [currentCommunityId(), engine]);
  }

  all(): Promise<RebuildRow[]> {
    return this.database.query(allRebuilds, [currentCommunityId()]);
  }

  async mark(engine: RebuildRow['engine'], { stage, reached, done, total }: Pick<RebuildRow, 'stage' | 'reached' | 'done' | 'total'>): Promise<void> {
    await this.database.query(markRebuild, [currentCommunityId(), engine, stage, reached, done, total]);
  }

  async end(engine: RebuildRow['engine']): Promise<void> {
    await this.database.query(endRebuild, [currentCommunityId(), engine]);
  }
}

import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { addToBacklog, oldestBacklog, takeFromBacklog, type BacklogRow } from './backlog.queries.js';

/** Topics that Meilisearch has still to take over. */
@Injectable()
export class Backlog {
  constructor(private readonly database: Database) {}

  async add(topicIds: readonly string[]): Promise<void> {
    if (topicIds.length > 0) await this.database.query(addToBacklog, [currentCommunityId(), topicIds]);
  }

  oldest(limit: number): Promise<BacklogRow[]> {
    return this.database.query(oldestBacklog, [currentCommunityId(), limit]);
  }

  async take(rows: readonly BacklogRow[]): Promise<void> {
    await this.database.query(takeFromBacklog, [currentCommunityId(), rows.map(({ topicId }) => topicId), rows.map(({ missedAt }) => missedAt)]);
  }
}

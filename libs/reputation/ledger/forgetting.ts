import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { forgetPointsOfGone } from './forgetting.queries.js';

/** What becomes of points whose member is no more. */
@Injectable()
export class Forgetting {
  constructor(private readonly database: Database) {}

  /** In the transaction that took these accounts away. The rows of who is still there stay, whoever asks. */
  async forgetPointsOf(goneMemberIds: readonly string[]): Promise<void> {
    await this.database.query(forgetPointsOfGone, [currentCommunityId(), goneMemberIds]);
  }
}

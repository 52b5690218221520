import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { giveThanksBack, peopleWanting, takeThanks } from './thanking.queries.js';

/** Whom an idea concerns, and who of them was told that it is delivered. */
@Injectable()
export class Thanking {
  constructor(private readonly database: Database) {}

  async people(topicId: string): Promise<string[]> {
    const rows = await this.database.query(peopleWanting, [currentCommunityId(), topicId]);
    return rows.map(({ memberId }) => memberId);
  }

  /** Who is to be told now, of them and of these others; within the transaction that tells them. */
  async take(topicId: string, others: readonly string[]): Promise<string[]> {
    const rows = await this.database.query(takeThanks, [currentCommunityId(), topicId, others]);
    return rows.map(({ memberId }) => memberId);
  }

  async giveBack(topicId: string, memberIds: readonly string[]): Promise<void> {
    await this.database.query(giveThanksBack, [currentCommunityId(), topicId, memberIds]);
  }
}

import { Injectable } from '@nestjs/common';
import type { SubscriptionLevel, SubscriptionSubject } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { followFrom, levelOfMember, setLevel } from './subscriptions.queries.js';

@Injectable()
export class SubscriptionsRepository {
  constructor(private readonly database: Database) {}

  /** Who writes in a topic follows it since then, unless something was chosen before. */
  async followFrom(memberId: string, topicId: string, since: Date): Promise<void> {
    await this.database.query(followFrom, [currentCommunityId(), memberId, topicId, since]);
  }

  async set(memberId: string, subject: SubscriptionSubject, subjectId: string, level: SubscriptionLevel): Promise<void> {
    await this.database.query(setLevel, [currentCommunityId(), memberId, subject, subjectId, level]);
  }

  async levelOf(memberId: string, subject: SubscriptionSubject, subjectId: string): Promise<SubscriptionLevel | undefined> {
    return (await this.database.one(levelOfMember, [currentCommunityId(), memberId, subject, subjectId]))?.level;
  }
}

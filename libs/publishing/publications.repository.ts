import { Injectable } from '@nestjs/common';
import type { PublicationState } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { QueryFailedError } from 'typeorm';
import { PublicationRow } from './publications.entity.js';
import { expire } from './publications.queries.js';

type NewPublication = Pick<PublicationRow, 'id' | 'topicId' | 'customerId' | 'customerEmail' | 'tokenHash' | 'original' | 'cleaned' | 'spaceId' | 'tags' | 'askedBy' | 'answerAuthorId' | 'expiresAt'>;

@Injectable()
export class PublicationsRepository {
  constructor(private readonly database: Database) {}

  async insert(row: NewPublication): Promise<void> {
    await this.database.manager.insert(PublicationRow, { ...row, communityId: currentCommunityId() });
  }

  find(id: string): Promise<PublicationRow | null> {
    return this.database.manager.findOneBy(PublicationRow, { communityId: currentCommunityId(), id });
  }

  /** Takes the row for this transaction. */
  lock(id: string): Promise<PublicationRow | null> {
    return this.database.manager.findOne(PublicationRow, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Ends it. The private texts, the address and the secret go; the public text stays where it is public. */
  async end(id: string, state: Exclude<PublicationState, 'waiting'>, publishedTopicId: string | null = null): Promise<void> {
    await this.database.manager.update(PublicationRow, { communityId: currentCommunityId(), id }, { state, publishedTopicId, original: null, cleaned: null, customerEmail: null, tokenHash: null, decidedAt: new Date() });
  }

  /** What was published is taken back: it stays known which topic it was. */
  async undo(id: string): Promise<void> {
    await this.database.manager.update(PublicationRow, { communityId: currentCommunityId(), id }, { state: 'undone' });
  }

  /** Ends what nobody decided in time. */
  async expire(): Promise<void> {
    await this.database.query(expire, [currentCommunityId()]);
  }
}

/** Whether an insert failed since the topic has one already. */
export function stands(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'publications_of_topic';
}

import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { addThread, lockThread, setTopic, threadByKey } from './page-threads.queries.js';

export interface HostPage {
  key: string;
  title: string;
  address: string | null;
}

@Injectable()
export class PageThreadsRepository {
  constructor(private readonly database: Database) {}

  async topicIdOf(key: string): Promise<string | null> {
    return (await this.database.one(threadByKey, [currentCommunityId(), key]))?.topicId ?? null;
  }

  /** Takes the key for this transaction, whether it is new or not; answers its topic. */
  async hold({ key, title, address }: HostPage): Promise<string | null> {
    await this.database.query(addThread, [currentCommunityId(), key, title, address]);
    return (await this.database.one(lockThread, [currentCommunityId(), key]))?.topicId ?? null;
  }

  async setTopic({ key, title, address }: HostPage, topicId: string): Promise<void> {
    await this.database.query(setTopic, [currentCommunityId(), key, topicId, title, address]);
  }
}

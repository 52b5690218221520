import { Injectable } from '@nestjs/common';
import type { DraftContent } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { draftByKey, type KeptDraft } from './drafts.queries.js';
import { DraftRow } from '../posts/posts.entity.js';

const kept = 100;

@Injectable()
export class DraftsRepository {
  constructor(private readonly database: Database) {}

  listOf(memberId: string): Promise<DraftRow[]> {
    return this.database.manager.find(DraftRow, { where: { communityId: currentCommunityId(), memberId }, order: { updatedAt: 'DESC' }, take: kept });
  }

  /** Each page of a topic asks for one. */
  find(memberId: string, key: string): Promise<KeptDraft | undefined> {
    return this.database.one(draftByKey, [currentCommunityId(), memberId, key]);
  }

  async save(memberId: string, key: string, content: DraftContent): Promise<void> {
    await this.database.manager.upsert(DraftRow, { communityId: currentCommunityId(), memberId, key, content, updatedAt: new Date() }, ['communityId', 'memberId', 'key']);
  }

  async delete(memberId: string, key: string): Promise<void> {
    await this.database.manager.delete(DraftRow, { communityId: currentCommunityId(), memberId, key });
  }
}

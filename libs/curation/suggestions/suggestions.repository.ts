import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { SuggestionRow } from './suggestions.entity.js';

@Injectable()
export class SuggestionsRepository {
  constructor(private readonly database: Database) {}

  async insert(row: Pick<SuggestionRow, 'id' | 'postId' | 'topicId' | 'memberId' | 'version' | 'base' | 'source' | 'note'>): Promise<void> {
    await this.database.manager.insert(SuggestionRow, { ...row, communityId: currentCommunityId() });
  }

  find(id: string): Promise<SuggestionRow | null> {
    return this.database.manager.findOneBy(SuggestionRow, { communityId: currentCommunityId(), id });
  }

  /** Takes the row for this transaction. */
  lock(id: string): Promise<SuggestionRow | null> {
    return this.database.manager.findOne(SuggestionRow, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The open one of a member on a post. */
  openOn(postId: string, memberId: string): Promise<SuggestionRow | null> {
    return this.database.manager.findOneBy(SuggestionRow, { communityId: currentCommunityId(), postId, memberId, state: 'open' });
  }

  async update(id: string, changes: Partial<SuggestionRow>): Promise<void> {
    await this.database.manager.update(SuggestionRow, { communityId: currentCommunityId(), id }, changes);
  }
}

import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { ArticleRow, ArticleSlugRow } from './articles.entity.js';
import { holdSpace, lastPlace } from './articles.queries.js';

@Injectable()
export class ArticlesRepository {
  constructor(private readonly database: Database) {}

  /** Nobody else changes addresses or places in the space until the transaction ends. */
  async hold(spaceId: string): Promise<void> {
    await this.database.query(holdSpace, [currentCommunityId(), spaceId]);
  }

  find(topicId: string): Promise<ArticleRow | null> {
    return this.database.manager.findOneBy(ArticleRow, { communityId: currentCommunityId(), topicId });
  }

  /** Takes the row for this transaction. */
  lock(topicId: string): Promise<ArticleRow | null> {
    return this.database.manager.findOne(ArticleRow, { where: { communityId: currentCommunityId(), topicId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The last one below its parent. */
  async insert(row: Pick<ArticleRow, 'topicId' | 'spaceId' | 'slug' | 'parentId' | 'audience' | 'groupIds' | 'language'>): Promise<void> {
    const last = await this.database.one(lastPlace, [currentCommunityId(), row.spaceId, row.parentId]);
    await this.database.manager.insert(ArticleRow, { ...row, communityId: currentCommunityId(), position: last!.position + 1 });
    await this.forgetSlug(row.spaceId, row.slug);
  }

  async update(topicId: string, changes: Partial<ArticleRow>): Promise<void> {
    await this.database.manager.update(ArticleRow, { communityId: currentCommunityId(), topicId }, changes);
  }

  /** The article has another address; the one that it had leads to it. An address leads to an article and never to another address, so none leads round. */
  async rename({ topicId, spaceId, slug: before }: ArticleRow, slug: string): Promise<void> {
    await this.forgetSlug(spaceId, slug);
    await this.update(topicId, { slug });
    await this.database.manager.upsert(ArticleSlugRow, { communityId: currentCommunityId(), spaceId, slug: before, topicId }, ['communityId', 'spaceId', 'slug']);
  }

  /** Whoever has an address now has it before who had it once. */
  private async forgetSlug(spaceId: string, slug: string): Promise<void> {
    await this.database.manager.delete(ArticleSlugRow, { communityId: currentCommunityId(), spaceId, slug });
  }
}

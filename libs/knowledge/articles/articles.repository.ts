import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, Signals } from '#platform';
import { ArticleRow, ArticleSlugRow } from './articles.entity.js';
import { holdSpace, lastPlace, putInOrder } from './articles.queries.js';

/** Signals that what was kept of the articles of a community is out of date. */
export const articlesChanged = 'articles.changed';

@Injectable()
export class ArticlesRepository {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

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
    await this.tell();
  }

  /** Those below one, in their order. */
  async putInOrder(parentId: string | null, topicIds: string[]): Promise<void> {
    await this.database.query(putInOrder, [currentCommunityId(), parentId, topicIds]);
    await this.tell();
  }

  async update(topicId: string, changes: Partial<ArticleRow>): Promise<void> {
    await this.database.manager.update(ArticleRow, { communityId: currentCommunityId(), topicId }, changes);
    await this.tell();
  }

  /** The article has another address; the one that it had leads to it. An address leads to an article and never to another address, so none leads round. */
  async rename({ topicId, spaceId, slug: before }: ArticleRow, slug: string): Promise<void> {
    await this.forgetSlug(spaceId, slug);
    await this.update(topicId, { slug });
    await this.database.manager.upsert(ArticleSlugRow, { communityId: currentCommunityId(), spaceId, slug: before, topicId }, ['communityId', 'spaceId', 'slug']);
  }

  private tell(): Promise<void> {
    return this.signals.send(articlesChanged, currentCommunityId());
  }

  /** Whoever has an address now has it before who had it once. */
  private async forgetSlug(spaceId: string, slug: string): Promise<void> {
    await this.database.manager.delete(ArticleSlugRow, { communityId: currentCommunityId(), spaceId, slug });
  }
}

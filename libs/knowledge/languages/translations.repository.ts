import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { ArticleRow } from '../articles/articles.entity.js';
import { ArticleTranslationRow } from './translations.entity.js';
import { textsOfArticleVersions, type VersionTextRow } from './translations.queries.js';

@Injectable()
export class TranslationsRepository {
  constructor(private readonly database: Database) {}

  find(topicId: string): Promise<ArticleTranslationRow | null> {
    return this.database.manager.findOneBy(ArticleTranslationRow, { communityId: currentCommunityId(), topicId });
  }

  /** Takes the row for this transaction. */
  lock(topicId: string): Promise<ArticleTranslationRow | null> {
    return this.database.manager.findOne(ArticleTranslationRow, { where: { communityId: currentCommunityId(), topicId }, lock: { mode: 'pessimistic_write' } });
  }

  ofSource(sourceId: string): Promise<ArticleTranslationRow[]> {
    return this.database.manager.findBy(ArticleTranslationRow, { communityId: currentCommunityId(), sourceId });
  }

  /** The articles that translate one. */
  async articlesOf(sourceId: string): Promise<ArticleRow[]> {
    const rows = await this.ofSource(sourceId);
    return rows.length === 0 ? [] : this.database.manager.findBy(ArticleRow, rows.map(({ topicId }) => ({ communityId: currentCommunityId(), topicId })));
  }

  async insert(row: Omit<ArticleTranslationRow, 'communityId'>): Promise<void> {
    await this.database.manager.insert(ArticleTranslationRow, { ...row, communityId: currentCommunityId() });
  }

  async update(topicId: string, changes: Partial<ArticleTranslationRow>): Promise<void> {
    await this.database.manager.update(ArticleTranslationRow, { communityId: currentCommunityId(), topicId }, changes);
  }

  async delete(topicId: string): Promise<void> {
    await this.database.manager.delete(ArticleTranslationRow, { communityId: currentCommunityId(), topicId });
  }

  /** What an article said in versions of it, by version. */
  async texts(topicId: string, versions: readonly number[]): Promise<Map<number, VersionTextRow>> {
    const rows = await this.database.query(textsOfArticleVersions, [currentCommunityId(), topicId, [...new Set(versions)]]);
    return new Map(rows.map((row) => [row.version, row]));
  }
}

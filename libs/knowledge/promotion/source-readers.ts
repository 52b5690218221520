import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, DomainError } from '#platform';
import { Spaces } from '#spaces';
import type { ArticleReaders } from '../articles/article-readers.js';
import { publishedFromSources, sourceSpaces } from './promotion.queries.js';
import { isForNoMore } from './source-readers.policy.js';

/** Keeps what few read from more: an article is for nobody who does not read the answers that it was made from. */
@Injectable()
export class SourceReaders {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  /** Throws where some of these readers do not read what the article, or the one that it translates, was made from. */
  async require(articleId: string, readers: ArticleReaders): Promise<void> {
    if (!(await this.allow(articleId, readers))) throw tooMany();
  }

  async allow(articleId: string, readers: ArticleReaders): Promise<boolean> {
    const sources = new Set((await this.database.query(sourceSpaces, [currentCommunityId(), articleId])).map(({ id }) => id));
    if (sources.size === 0) return true;
    return (await this.spaces.allRows()).filter(({ id }) => sources.has(id)).every((space) => isForNoMore(readers, space));
  }

  /**
   * Published articles, of these or of all, for more than may read by now what they were made from. A space that is archived is
   * closed with all that was public in it: that alone makes nothing of it secret.
   */
  async outgrown(articleIds: readonly string[] | null): Promise<{ articleId: string; postId: string }[]> {
    const rows = await this.database.query(publishedFromSources, [currentCommunityId(), articleIds]);
    if (rows.length === 0) return [];
    const spaces = new Map((await this.spaces.allRows()).map((space) => [space.id, space]));
    return rows.filter((row) => !isForNoMore(row, { ...spaces.get(row.spaceId)!, archivedAt: null }));
  }
}

function tooMany(): DomainError {
  const message = 'Fewer people read an answer that this article was made from. Take that link back first, or publish the question cleaned.';
  return new DomainError('request.invalid', { message, errors: [{ path: 'audience', message, code: 'source_readers' }] });
}

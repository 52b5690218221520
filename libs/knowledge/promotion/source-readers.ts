import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, DomainError } from '#platform';
import { Spaces } from '#spaces';
import { sourceSpaces } from './promotion.queries.js';
import { isForNoMore, type ArticleReaders } from './source-readers.policy.js';

/** Keeps what few read from more: an article is for nobody who does not read the answers that it was made from. */
@Injectable()
export class SourceReaders {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  /** Throws where some of these readers do not read an answer that the article was made from. */
  async require(articleId: string, readers: ArticleReaders): Promise<void> {
    if (!(await this.allow(articleId, readers))) throw tooMany();
  }

  async allow(articleId: string, readers: ArticleReaders): Promise<boolean> {
    const sources = new Set((await this.database.query(sourceSpaces, [currentCommunityId(), articleId])).map(({ id }) => id));
    if (sources.size === 0) return true;
    return (await this.spaces.allRows()).filter(({ id }) => sources.has(id)).every((space) => isForNoMore(readers, space));
  }
}

function tooMany(): DomainError {
  const message = 'Fewer people read an answer that this article was made from. Take that link back first, or publish the question cleaned.';
  return new DomainError('request.invalid', { message, errors: [{ path: 'audience', message, code: 'source_readers' }] });
}

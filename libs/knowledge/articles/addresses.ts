import { Injectable } from '@nestjs/common';
import { slugify } from '#conversations';
import { currentCommunityId, Database, DomainError } from '#platform';
import { takenSlugs } from './articles.queries.js';

/** Pages of a knowledge space that are no articles. */
const pages = new Set(['new', 'order', 'links', 'export', 'templates', 'feed']);

/** Addresses of articles within their space. */
@Injectable()
export class ArticleAddresses {
  constructor(private readonly database: Database) {}

  /** The address of a title that nobody else has; the space is held. */
  async forTitle(spaceId: string, title: string): Promise<string> {
    const wanted = slugify(title);
    const taken = await this.taken(spaceId, wanted, null);
    let slug = wanted;
    for (let again = 2; taken.has(slug); again += 1) slug = `${wanted}-${again}`;
    return slug;
  }

  /** Throws `conflict.taken` where another article has the address, or a page. */
  async claim(spaceId: string, slug: string, topicId: string | null): Promise<string> {
    if (!(await this.taken(spaceId, slug, topicId)).has(slug)) return slug;
    throw new DomainError('conflict.taken', { message: 'Another article has this address.', errors: [{ path: 'slug', code: 'taken', message: 'is taken' }] });
  }

  private async taken(spaceId: string, beginning: string, topicId: string | null): Promise<Set<string>> {
    const rows = await this.database.query(takenSlugs, [currentCommunityId(), spaceId, beginning, topicId]);
    return new Set([...pages, ...rows.map(({ slug }) => slug)]);
  }
}

import { Injectable } from '@nestjs/common';
import { BrokenLinkQuery, LinkMending, type BrokenLinkPage } from '#contracts';
import { OwnedTopics, withAddress, wordsOfLinks } from '#conversations';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, notFound, pageFrom, validate } from '#platform';
import { Spaces } from '#spaces';
import { ArticleAccess } from '../articles/article-access.js';
import { Articles } from '../articles/articles.js';
import { canWrite } from '../articles/articles.policy.js';
import { LinkChecking } from './checking.js';
import { brokenLinks, linkAt, linkedHosts, sourcesOfArticles, type BrokenLinkRow } from './links.queries.js';

/** Links of articles that are no good, for those who write where these stand. */
@Injectable()
export class Links {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly access: ArticleAccess,
    private readonly articles: Articles,
    private readonly owned: OwnedTopics,
    private readonly checking: LinkChecking,
  ) {}

  async page(given: BrokenLinkQuery): Promise<BrokenLinkPage> {
    const { article = null, cursor, limit } = validate(BrokenLinkQuery, given);
    const visible = await this.spaces.visibleIds();
    const written = visible.filter((id) => canWrite(currentActor(), id));
    const [after = null, position = null] = cursor ? decodeCursor(cursor, 2) : [];
    const [rows, hosts] = await Promise.all([
      this.database.query(brokenLinks, [currentCommunityId(), written, article, after, position, limit + 1, visible]),
      article ? [] : this.database.query(linkedHosts, [currentCommunityId(), written]),
    ]);
    const wordsOf = await this.words(rows);
    const page = pageFrom(rows, limit, (row) => [row.id, row.position], ({ id, number, slug, title, ...link }) => ({ article: { id, number, slug, title }, ...link, words: wordsOf({ id, ...link }) }));
    return { ...page, hosts };
  }

  /** What stands in the texts in which the links were found. */
  private async words(rows: readonly BrokenLinkRow[]): Promise<(link: Pick<BrokenLinkRow, 'id' | 'version' | 'href'>) => string | null> {
    const ids = [...new Set(rows.map(({ id }) => id))];
    const sources = ids.length > 0 ? await this.database.query(sourcesOfArticles, [currentCommunityId(), ids]) : [];
    const known = new Map(sources.map(({ id, version, source }) => [`${id}:${version}`, wordsOfLinks(source)]));
    return ({ id, version, href }) => known.get(`${id}:${version}`)?.get(href) ?? null;
  }

  /** Puts the address in that something goes by now, as one revision. */
  async mend(articleId: string, position: number, given: LinkMending, note: string): Promise<void> {
    const { version } = validate(LinkMending, given);
    await this.database.tx.run(async () => {
      // As checks do it: who waits for a check holds nothing that it waits for.
      await this.checking.hold(articleId);
      const { topic } = await this.access.byId(articleId);
      const { source, version: latest } = await this.owned.body(articleId);
      if (latest !== version) throw new DomainError('conflict.already-done', { message: 'The article changed in the meantime.' });
      const link = await this.database.one(linkAt, [currentCommunityId(), articleId, position]);
      if (!link) throw notFound('link');
      if (link.to === null) throw new DomainError('request.invalid', { message: 'Nobody knows another address for it.' });
      const body = withAddress(source, link.href, link.to);
      if (body === source) throw new DomainError('conflict.already-done', { message: 'This link is not in the text any more.' });
      await this.articles.replace(articleId, { version, title: topic.title, body, note });
      await this.checking.check(articleId);
    });
  }
}

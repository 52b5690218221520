import { Injectable } from '@nestjs/common';
import { Communities } from '#identity';
import { currentCommunityId, Database, MemoryCache, notFound, type SentText } from '#platform';
import { Spaces } from '#spaces';
import { asGuest } from './as-guest.js';
import { sitemapParts, sitemapTopics } from './feeds.queries.js';
import { topicPath } from './machine-paths.js';
import { element, emptyElement } from './xml.js';

/** Where a page is, and where it is in other languages; itself among them, and the one for all others as `x-default`. */
export interface PagePlace {
  path: string;
  alternates: { language: string; path: string }[];
}

interface Place {
  url: string;
  changedAt?: Date;
  alternates?: { language: string; url: string }[];
}

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
const indexKeptMs = 300_000;
const maxAge = 600;
/** Part 0 holds the pages that are no topics. */
const pagesPart = 0;
/** What nobody should find by a search engine: forms, lists of everybody's own, and what is the same in another order. */
const keptFromRobots = ['/api/', '/admin', '/preferences', '/search', '/sign-in', '/sign-up', '/setup', '/socket.io/'];

/** Tells search engines which pages there are, as far as a guest may see them (sitemaps.org). */
@Injectable()
export class Sitemaps {
  private placesOfArticles: (topicIds: string[]) => Promise<Map<string, PagePlace>> = async () => new Map();
  private readonly indexes = new MemoryCache<SentText>(100, indexKeptMs);

  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly spaces: Spaces,
  ) {}

  /** Whoever knows the pages of articles says when the server starts where they are. */
  articlesBy(places: (topicIds: string[]) => Promise<Map<string, PagePlace>>): void {
    this.placesOfArticles = places;
  }

  index(): Promise<SentText> {
    return asGuest(() =>
      this.indexes.load(currentCommunityId(), async () => {
        const site = await this.communities.address();
        const parts = await this.database.query(sitemapParts, [currentCommunityId(), await this.spaces.visibleIds()]);
        const places = [{ url: `${site}/sitemaps/${pagesPart}.xml` }, ...parts.map(({ part, changedAt }) => ({ url: `${site}/sitemaps/${part}.xml`, changedAt }))];
        return sitemap('sitemapindex', 'sitemap', places);
      }),
    );
  }

  part(part: number): Promise<SentText> {
    return asGuest(async () => {
      const site = await this.communities.address();
      if (part === pagesPart) return sitemap('urlset', 'url', await this.pages(site));
      const topics = await this.database.query(sitemapTopics, [currentCommunityId(), await this.spaces.visibleIds(), part]);
      if (topics.length === 0) throw notFound('part of the sitemap');
      const articles = topics.flatMap(({ id, isArticle }) => (isArticle ? [id] : []));
      const places = articles.length > 0 ? await this.placesOfArticles(articles) : new Map<string, PagePlace>();
      return sitemap('urlset', 'url', topics.map(({ changedAt, ...topic }) => placeOf(site, places.get(topic.id) ?? { path: topicPath(topic), alternates: [] }, changedAt)));
    });
  }

  async robots(): Promise<SentText> {
    const site = await this.communities.address();
    const body = ['User-agent: *', ...keptFromRobots.map((path) => `Disallow: ${path}`), '', `Sitemap: ${site}/sitemap.xml`, ''].join('\n');
    return { body, mime: 'text/plain', maxAge };
  }

  private async pages(site: string): Promise<Place[]> {
    const spaces = await this.spaces.list();
    return ['/', '/questions', '/tags', ...spaces.map(({ slug }) => `/s/${encodeURIComponent(slug)}`)].map((path) => ({ url: site + path }));
  }
}

function placeOf(site: string, { path, alternates }: PagePlace, changedAt: Date): Place {
  return { url: site + path, changedAt, alternates: alternates.map(({ language, path: there }) => ({ language, url: site + there })) };
}

function sitemap(root: string, item: string, places: Place[]): SentText {
  const others = (place: Place): string => (place.alternates ?? []).map(({ language, url }) => emptyElement('xhtml:link', { rel: 'alternate', hreflang: language, href: url })).join('');
  const lines = places.map((place) => `<${item}>${element('loc', place.url)}${element('lastmod', place.changedAt?.toISOString())}${others(place)}</${item}>`);
  const body = ['<?xml version="1.0" encoding="utf-8"?>', `<${root} ${namespace}>`, ...lines, `</${root}>\n`].join('\n');
  const changes = places.flatMap(({ changedAt }) => (changedAt ? [changedAt.getTime()] : []));
  return { body, mime: 'application/xml', maxAge, ...(changes.length > 0 && { changedAt: new Date(Math.max(...changes)) }) };
}

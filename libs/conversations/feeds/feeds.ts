import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MemberRef } from '#contracts';
import { Communities, Members } from '#identity';
import { currentCommunityId, Database, MemoryCache, Signals, type SentText } from '#platform';
import { Spaces, Tags } from '#spaces';
import { TopicAccess } from '../topics/topic-access.js';
import { asGuest } from './as-guest.js';
import { atom } from './atom.js';
import { withAbsoluteAddresses, type Feed, type FeedItem } from './feed.js';
import { feedPosts, feedTopics, feedTopicsOfTag, type FeedPostRow, type FeedTopicRow } from './feeds.queries.js';
import { jsonFeed } from './json-feed.js';
import { topicPath } from './machine-paths.js';

export type FeedFormat = 'atom' | 'json';

interface KeptFeed extends SentText {
  communityId: string;
}

const formats = {
  atom: { write: atom, mime: 'application/atom+xml' },
  json: { write: jsonFeed, mime: 'application/feed+json' },
};
const keptMs = 60_000;
const maxAge = 120;

/** What is new, for feed readers: as much as a guest may see. Kept for a moment, since many readers ask for the same. */
@Injectable()
export class Feeds implements OnModuleInit {
  private readonly kept = new MemoryCache<KeptFeed>(300, keptMs, 'feeds');

  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly members: Members,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly access: TopicAccess,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    for (const signal of ['topic.touched', 'space.changed', 'community.changed', 'member.changed']) {
      this.signals.on(signal, (changed) => this.kept.dropWhere(({ communityId }) => communityId === changed.communityId));
    }
    this.signals.afterGap(() => this.kept.clear());
  }

  community(format: FeedFormat): Promise<SentText> {
    return this.feed('/', format, async () => ({ items: await this.topicItems(feedTopics, await this.spaces.visibleIds()) }));
  }

  space(slug: string, format: FeedFormat): Promise<SentText> {
    return this.feed(`/s/${encodeURIComponent(slug)}`, format, async () => {
      const space = await this.spaces.find(slug);
      return { title: space.name, subtitle: space.description, items: await this.topicItems(feedTopics, await this.spaces.idsWithin(slug)) };
    });
  }

  tag(slug: string, format: FeedFormat): Promise<SentText> {
    return this.feed(`/tags/${encodeURIComponent(slug)}`, format, async () => {
      const tagId = await this.tags.idOf(slug);
      return { title: slug, items: await this.topicItems(feedTopicsOfTag, await this.spaces.visibleIds(), tagId) };
    });
  }

  /** The number that the number of a topic which was merged into another leads to. */
  leadsTo(number: number): Promise<number | undefined> {
    return this.access.leadsTo(number);
  }

  topic(number: number): Promise<SentText> {
    return this.feed(`/t/${number}`, 'atom', async () => {
      const { topic } = await this.access.byNumber(number);
      const rows = await this.database.query(feedPosts, [currentCommunityId(), topic.id]);
      const items = await this.items(rows, ({ id }) => ({ path: `/p/${id}`, title: topic.title, summary: '', tags: [] }));
      return { title: topic.title, page: topicPath(topic), items };
    });
  }

  private feed(path: string, format: FeedFormat, read: () => Promise<{ title?: string; subtitle?: string; page?: string; items: FeedItem[] }>): Promise<SentText> {
    return asGuest(() =>
      this.kept.load(`${currentCommunityId()} ${path} ${format}`, async () => {
        const [{ name, settings }, site, { title, subtitle, page, items }] = await Promise.all([this.communities.current(), this.communities.address(), read()]);
        const updatedAt = new Date(Math.max(0, ...items.map((item) => item.updatedAt.getTime())));
        const feed: Feed = {
          title: title ? `${title} · ${name}` : name,
          subtitle: subtitle ?? settings.tagline,
          language: settings.defaultLocale,
          pageUrl: `${site}${page ?? path}`,
          feedUrl: `${site}${path === '/' ? '' : path}/feed.${format}`,
          iconUrl: settings.logoUrl && new URL(settings.logoUrl, site).href,
          updatedAt,
          items,
        };
        const { write, mime } = formats[format];
        return { communityId: currentCommunityId(), body: write(feed), mime, ...(items.length > 0 && { changedAt: updatedAt }), maxAge };
      }),
    );
  }

  private async topicItems(statement: typeof feedTopics, spaceIds: string[], tagId?: string): Promise<FeedItem[]> {
    const rows = await this.database.query(statement, [currentCommunityId(), spaceIds, ...(tagId ? [tagId] : [])]);
    return this.items<FeedTopicRow>(rows, ({ number, slug, title, excerpt, tags }) => ({ path: topicPath({ number, slug }), title, summary: excerpt, tags }));
  }

  private async items<Row extends FeedPostRow>(rows: Row[], describe: (row: Row) => Pick<FeedItem, 'title' | 'summary' | 'tags'> & { path: string }): Promise<FeedItem[]> {
    const site = await this.communities.address();
    const authors = await this.members.refs(rows.map(({ authorId }) => authorId).filter((id) => id !== null));
    return rows.map((row) => {
      const { path, ...described } = describe(row);
      return { id: row.id, url: `${site}${path}`, html: withAbsoluteAddresses(row.html, site), author: authorOf(authors.get(row.authorId ?? ''), site), publishedAt: row.publishedAt, updatedAt: row.updatedAt, ...described };
    });
  }
}

function authorOf(member: MemberRef | undefined, site: string): FeedItem['author'] {
  return member ? { name: member.displayName, url: `${site}/u/${encodeURIComponent(member.handle)}` } : null;
}

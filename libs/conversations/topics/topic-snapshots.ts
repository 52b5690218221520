import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RepliesQuery } from '#contracts';
import { currentCommunityId, Database, guest, MemoryCache, Signals } from '#platform';
import type { PostPageRow } from '../posts/posts.queries.js';
import { ThreadRows } from '../posts/thread-rows.js';
import { topicForAll, topicTitlesByIdAnywhere, type TopicPageRow, type TopicTitleRow } from './topics.queries.js';

/** The first page of a topic as all see it alike; what one person adds is read for each request. */
export interface TopicSnapshot {
  topic: TopicPageRow;
  rows: PostPageRow[];
  /** Linked topics, visible or not. */
  titles: TopicTitleRow[];
  /** A deleted post is seen by some: for a signed-in member the rows are read anew. */
  hasDeleted: boolean;
}

const kept = 2_000;
const lifeMs = 30_000;
const firstPage = RepliesQuery.parse({});

/** Keeps the rows of the topics read last, until a signal says that one was touched. */
@Injectable()
export class TopicSnapshots implements OnModuleInit {
  private readonly snapshots = new MemoryCache<TopicSnapshot | undefined>(kept, lifeMs, 'topics');

  constructor(
    private readonly database: Database,
    private readonly threads: ThreadRows,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.signals.on('topic.touched', ({ key }) => this.snapshots.dropWhere((snapshot) => snapshot?.topic.id === key));
    this.signals.afterGap(() => this.snapshots.clear());
  }

  /** Who may see it is still to be asked. */
  find(number: number): Promise<TopicSnapshot | undefined> {
    return this.snapshots.load(`${currentCommunityId()}:${number}`, () => this.read(number));
  }

  /** Whether a snapshot holds the page that is asked for. */
  holds({ sort, cursor, limit }: RepliesQuery): boolean {
    return sort === firstPage.sort && limit === firstPage.limit && !cursor;
  }

  private async read(number: number): Promise<TopicSnapshot | undefined> {
    const found = await this.database.one<TopicPageRow & { hasDeleted: boolean }>(topicForAll, [currentCommunityId(), number]);
    if (!found) return undefined;
    const { hasDeleted, ...topic } = found;
    const linked = (topic.links ?? []).map(({ topicId }) => topicId);
    const [rows, titles] = await Promise.all([
      this.threads.rows(topic, { ...firstPage, isFirst: true }, guest),
      linked.length > 0 ? this.database.query<TopicTitleRow>(topicTitlesByIdAnywhere, [currentCommunityId(), linked]) : [],
    ]);
    return { topic, rows, titles, hasDeleted };
  }
}

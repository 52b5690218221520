import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events, Jobs, Signals } from '#platform';
import { Engines } from './engines.js';
import { IndexCheck } from './postgres/indexing/index-check.js';
import { IndexState } from './postgres/index-state.js';
import { Merge } from './postgres/indexing/merge.js';
import { topicsOfTag } from './search.queries.js';

const everyFiveMinutes = '*/5 * * * *';
const everyNight = '40 2 * * *';
const topicsAJob = 200;

/** Keeps the indexes in step with what happens, and checks them at night. */
@Injectable()
export class SearchHandlers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly engines: Engines,
    private readonly merge: Merge,
    private readonly check: IndexCheck,
    private readonly state: IndexState,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.events.on(
      'search.index-topic',
      ['topic.created', 'topic.changed', 'post.created', 'post.changed', 'solution.changed', 'outdated.changed'],
      ({ payload }) => this.index([payload.topicId]),
      ({ topicId }) => topicId,
    );
    this.events.on('search.index-tag', ['tag.changed'], ({ payload }) => this.indexTag(payload.tagId), ({ tagId }) => tagId);
    this.events.on('search.follow-settings', ['community.changed'], () => this.followSettings(), () => 'settings');
    this.jobs.register<{ topicIds: string[] }>('search.index-topics', ({ topicIds }) => this.index(topicIds));
    this.jobs.register('search.reindex', () => this.engines.reindex(async () => undefined));
    this.jobs.register('search.reindex-meilisearch', () => this.engines.reindexMeilisearch());
    this.jobs.register('search.catch-up', () => this.engines.catchUp());
    this.jobs.register('search.merge', () => this.merge.run());
    this.jobs.schedule('search.merge', everyFiveMinutes);
    this.jobs.register('search.check', () => this.checkIndexes());
    this.jobs.schedule('search.check', everyNight);
  }

  /** What was found before is looked for anew. */
  private async index(topicIds: readonly string[]): Promise<void> {
    await this.engines.index(topicIds);
    await this.signals.send('search.changed', currentCommunityId());
  }

  private async indexTag(tagId: string): Promise<void> {
    const topics = await this.database.query(topicsOfTag, [currentCommunityId(), tagId]);
    for (let at = 0; at < topics.length; at += topicsAJob) {
      await this.jobs.add('search.index-topics', { topicIds: topics.slice(at, at + topicsAJob).map(({ id }) => id) });
    }
  }

  /** Other languages mean other stems: the index is built anew. */
  private async followSettings(): Promise<void> {
    const { isCurrent } = await this.state.read();
    if (!isCurrent) await this.jobs.add('search.reindex', {}, { key: 'reindex' });
  }

  private async checkIndexes(): Promise<void> {
    const stale = await this.check.staleTopics();
    for (let at = 0; at < stale.length; at += topicsAJob) await this.index(stale.slice(at, at + topicsAJob));
    await this.check.tidy();
    await this.engines.catchUp();
    if (!(await this.engines.isComplete())) await this.jobs.add('search.reindex-meilisearch', {}, { key: 'reindex' });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DomainError, Jobs, logger } from '#platform';
import { Backlog } from './backlog.js';
import { Breaker } from './breaker.js';
import { IndexUnusable } from './meilisearch/meilisearch-index.js';
import type { MeilisearchEngine } from './meilisearch/meilisearch-engine.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import type { EngineHits, EngineQuery, EngineSimilar, ReindexProgress, SearchEngine, Visibility } from './search-engine.js';

export const MEILISEARCH = Symbol('meilisearch engine, or null');

const retryMs = 20_000;

/**
 * Asks Meilisearch where one is configured, and PostgreSQL, whose index is always kept, where none is or while it is
 * away. What Meilisearch misses meanwhile is written down and taken over later.
 */
@Injectable()
export class Engines {
  constructor(
    private readonly postgres: PostgresEngine,
    @Inject(MEILISEARCH) private readonly meilisearch: MeilisearchEngine | null,
    private readonly backlog: Backlog,
    private readonly jobs: Jobs,
    private readonly breaker: Breaker,
  ) {}

  /** The engine that would be asked now. */
  get preferred(): SearchEngine {
    return this.meilisearch && !this.breaker.isOpen ? this.meilisearch : this.postgres;
  }

  search(query: EngineQuery, visibility: Visibility): Promise<EngineHits & { engine: SearchEngine['name'] }> {
    return this.ask(async (engine) => ({ ...(await engine.search(query, visibility)), engine: engine.name }));
  }

  similar(title: string, visibility: Visibility, limit: number): Promise<EngineSimilar[]> {
    return this.ask((engine) => engine.similar(title, visibility, limit));
  }

  async index(topicIds: readonly string[]): Promise<void> {
    await this.postgres.index(topicIds);
    await this.tell(topicIds, (meilisearch) => meilisearch.index(topicIds));
  }

  /** For topics whose rows are about to go; deleted ones that still have a row leave by index(). */
  async remove(topicIds: readonly string[]): Promise<void> {
    await this.postgres.remove(topicIds);
    await this.tell(topicIds, (meilisearch) => meilisearch.remove(topicIds));
  }

  /** Builds every index anew; the progress, in topics, is of all together. */
  async reindex(progress: (progress: ReindexProgress) => Promise<void>): Promise<void> {
    const engines = [this.postgres, ...(this.meilisearch ? [this.meilisearch] : [])];
    for (const [at, engine] of engines.entries()) {
      await engine.reindex(({ done, total }) => progress({ done: Math.floor((at * total + done) / engines.length), total }));
    }
  }

  reindexMeilisearch(): Promise<void> {
    return this.meilisearch?.reindex(async () => undefined) ?? Promise.resolve();
  }

  /** Hands Meilisearch what it missed, or asks to be called again later. */
  async catchUp(): Promise<void> {
    const { meilisearch } = this;
    if (!meilisearch) return;
    try {
      await meilisearch.catchUp();
      this.breaker.succeed();
    } catch (error) {
      await this.note(error);
      await this.catchUpLater();
    }
  }

  /** True unless Meilisearch is configured, answers, and holds another number of topics than there are. */
  async isComplete(): Promise<boolean> {
    if (!this.meilisearch || !(await this.meilisearch.healthy())) return true;
    try {
      return await this.meilisearch.isComplete();
    } catch (error) {
      if (error instanceof IndexUnusable) return false;
      throw error;
    }
  }

  private async ask<Answer>(question: (engine: SearchEngine) => Promise<Answer>): Promise<Answer> {
    if (this.meilisearch && this.breaker.allows()) {
      try {
        const answer = await question(this.meilisearch);
        this.breaker.succeed();
        return answer;
      } catch (error) {
        if (error instanceof DomainError) throw error;
        await this.note(error);
      }
    }
    return question(this.postgres);
  }

  private async tell(topicIds: readonly string[], work: (meilisearch: MeilisearchEngine) => Promise<void>): Promise<void> {
    if (!this.meilisearch) return;
    if (!this.breaker.allows()) return this.miss(topicIds);
    try {
      await work(this.meilisearch);
      this.breaker.succeed();
    } catch (error) {
      await this.note(error);
      await this.miss(topicIds);
    }
  }

  private async note(error: unknown): Promise<void> {
    this.breaker.fail();
    logger.warn({ err: error }, 'Meilisearch did not answer as it should; PostgreSQL searches meanwhile');
    if (error instanceof IndexUnusable) await this.jobs.add('search.reindex-meilisearch', {}, { key: 'reindex' });
  }

  private async miss(topicIds: readonly string[]): Promise<void> {
    await this.backlog.add(topicIds);
    await this.catchUpLater();
  }

  private async catchUpLater(): Promise<void> {
    await this.jobs.add('search.catch-up', {}, { key: 'catch-up', runAt: new Date(Date.now() + retryMs) });
  }
}

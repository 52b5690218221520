import { Injectable } from '@nestjs/common';
import { PostgresEngine } from './postgres/postgres-engine.js';
import type { EngineHits, EngineQuery, EngineSimilar, SearchEngine, Visibility } from './search-engine.js';

/** The engine that answers. */
@Injectable()
export class Engines {
  constructor(private readonly postgres: PostgresEngine) {}

  get preferred(): SearchEngine {
    return this.postgres;
  }

  async search(query: EngineQuery, visibility: Visibility): Promise<EngineHits & { engine: SearchEngine['name'] }> {
    return { ...(await this.preferred.search(query, visibility)), engine: this.preferred.name };
  }

  similar(title: string, visibility: Visibility, limit: number): Promise<EngineSimilar[]> {
    return this.preferred.similar(title, visibility, limit);
  }

  index(topicIds: readonly string[]): Promise<void> {
    return this.preferred.index(topicIds);
  }
}

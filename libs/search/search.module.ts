import { Module } from '@nestjs/common';
import { CONFIG, Database, type Config } from '#platform';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { ArchivedArticles } from './archived/archived-articles.js';
import { Answers } from './answers/answers.js';
import { AnswersController } from './answers/answers.controller.js';
import { Backlog } from './backlog.js';
import { Breaker } from './breaker.js';
import { Engines, MEILISEARCH } from './engines.js';
import { MeilisearchEngine } from './meilisearch/meilisearch-engine.js';
import { MeilisearchIndex } from './meilisearch/meilisearch-index.js';
import { Corrections } from './postgres/searching/corrections.js';
import { IndexCheck } from './postgres/indexing/index-check.js';
import { IndexState } from './postgres/index-state.js';
import { Indexer } from './postgres/indexing/indexer.js';
import { Merge } from './postgres/indexing/merge.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import { Ranking } from './postgres/searching/ranking.js';
import { Rebuild } from './postgres/indexing/rebuild.js';
import { Snippets } from './postgres/searching/snippets.js';
import { Stemmer } from './postgres/stemmer.js';
import { Terms } from './postgres/searching/terms.js';
import { TopicReader } from './postgres/topic-reader.js';
import { Vocabulary } from './postgres/indexing/vocabulary.js';
import { Rebuilds } from './rebuilds.js';
import { SearchController } from './search.controller.js';
import { SearchHandlers } from './search.handlers.js';
import { Search } from './search.js';
import { TopicTexts } from './topic-texts.js';

const postgres = [PostgresEngine, Terms, Ranking, Corrections, Snippets, Indexer, IndexState, IndexCheck, Merge, Rebuild, TopicReader, Stemmer, Vocabulary];

const meilisearch = {
  provide: MEILISEARCH,
  inject: [CONFIG, Database, TopicTexts, Backlog, Rebuilds, IndexState, Stemmer],
  useFactory: (config: Config, database: Database, texts: TopicTexts, backlog: Backlog, rebuilds: Rebuilds, state: IndexState, stemmer: Stemmer) =>
    config.MEILI_URL
      ? new MeilisearchEngine(new MeilisearchIndex(config.MEILI_URL, config.MEILI_KEY), database, texts, backlog, rebuilds, state, stemmer)
      : null,
};

@Module({
  imports: [IdentityModule, SpacesModule],
  controllers: [SearchController, AnswersController],
  providers: [Search, ArchivedArticles, Answers, SearchHandlers, Engines, TopicTexts, Backlog, Rebuilds, { provide: Breaker, useFactory: () => new Breaker() }, meilisearch, ...postgres],
  exports: [Search, Engines, Rebuilds],
})
export class SearchModule {}

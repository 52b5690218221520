import { Module } from '@nestjs/common';
import { SpacesModule } from '#spaces';
import { Engines } from './engines.js';
import { Corrections } from './postgres/corrections.js';
import { Indexer } from './postgres/indexer.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import { Ranking } from './postgres/ranking.js';
import { Snippets } from './postgres/snippets.js';
import { Stemmer } from './postgres/stemmer.js';
import { Terms } from './postgres/terms.js';
import { TopicReader } from './postgres/topic-reader.js';
import { SearchController } from './search.controller.js';
import { SearchHandlers } from './search.handlers.js';
import { Search } from './search.js';

@Module({
  imports: [SpacesModule],
  controllers: [SearchController],
  providers: [Search, SearchHandlers, Engines, PostgresEngine, Terms, Ranking, Corrections, Snippets, Indexer, TopicReader, Stemmer],
  exports: [Search, Engines],
})
export class SearchModule {}

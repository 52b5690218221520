import { inScope, system, type Database } from '#platform';
import { Backlog } from '../backlog.js';
import { MeilisearchEngine } from '../meilisearch/meilisearch-engine.js';
import { MeilisearchIndex } from '../meilisearch/meilisearch-index.js';
import { Corrections } from '../postgres/searching/corrections.js';
import { IndexCheck } from '../postgres/indexing/index-check.js';
import { IndexState } from '../postgres/index-state.js';
import { Indexer } from '../postgres/indexing/indexer.js';
import { Merge } from '../postgres/indexing/merge.js';
import { PostgresEngine } from '../postgres/postgres-engine.js';
import { Ranking } from '../postgres/searching/ranking.js';
import { Rebuild } from '../postgres/indexing/rebuild.js';
import { Snippets } from '../postgres/searching/snippets.js';
import { Stemmer } from '../postgres/stemmer.js';
import { Terms } from '../postgres/searching/terms.js';
import { TopicReader } from '../postgres/topic-reader.js';
import { Vocabulary } from '../postgres/indexing/vocabulary.js';
import { Rebuilds } from '../rebuilds.js';
import { TopicTexts } from '../topic-texts.js';

/** The engine of a Meilisearch server, on a test's database; its index is made. */
export async function openMeilisearchEngine(database: Database, url: string, key: string | undefined, communityId: string): Promise<MeilisearchEngine> {
  const server = new MeilisearchIndex(url, key);
  const engine = new MeilisearchEngine(server, database, new TopicTexts(database), new Backlog(database), new Rebuilds(database), new IndexState(database), new Stemmer(database));
  await inScope({ communityId, requestId: 'test', actor: system }, () => engine.reindex(async () => undefined));
  return engine;
}

/** The engine with all that it needs, on a test's database. */
export function openPostgresEngine(database: Database): { engine: PostgresEngine; merge: Merge; check: IndexCheck; rebuilds: Rebuilds } {
  const state = new IndexState(database);
  const stemmer = new Stemmer(database);
  const terms = new Terms(database, stemmer);
  const ranking = new Ranking(database);
  const indexer = new Indexer(database, new TopicReader(new TopicTexts(database), stemmer), new Vocabulary(database), state);
  const corrections = new Corrections(database, terms, stemmer, ranking);
  const rebuilds = new Rebuilds(database);
  const rebuild = new Rebuild(database, indexer, state, rebuilds);
  const merge = new Merge(database, state);
  return {
    engine: new PostgresEngine(database, state, terms, ranking, corrections, new Snippets(database), indexer, rebuild),
    merge,
    check: new IndexCheck(database, merge, rebuilds),
    rebuilds,
  };
}

import type { TestDatabase } from '#testing';
import { Corrections } from '../postgres/corrections.js';
import { Indexer } from '../postgres/indexer.js';
import { PostgresEngine } from '../postgres/postgres-engine.js';
import { Ranking } from '../postgres/ranking.js';
import { Snippets } from '../postgres/snippets.js';
import { Stemmer } from '../postgres/stemmer.js';
import { Terms } from '../postgres/terms.js';
import { TopicReader } from '../postgres/topic-reader.js';

/** The engine with all that it needs, on a test's database. */
export function openPostgresEngine({ database }: TestDatabase): PostgresEngine {
  const stemmer = new Stemmer(database);
  const reader = new TopicReader(database, stemmer);
  const terms = new Terms(database, stemmer, reader);
  const ranking = new Ranking(database);
  return new PostgresEngine(database, terms, ranking, new Corrections(database, terms, stemmer, reader, ranking), new Snippets(database), new Indexer(database, reader));
}

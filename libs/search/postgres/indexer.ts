import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { fold } from '../analysis/fold.js';
import type { ReindexProgress } from '../search-engine.js';
import { addTerms, addWords, changeState, countTopics, deleteDocuments, documentsOf, lockTopics, termsByText, topicsAfter, writeChanges, writeDocument, type DocumentRow } from './indexing.queries.js';
import { tiersOf } from './tiers.js';
import { TopicReader, type AnalysedTopic } from './topic-reader.js';

const batchSize = 100;

interface Change {
  term: number;
  tier: number;
  number: number;
  present: boolean;
}

/** Keeps the index in step with single topics: what differs from the indexed state is written as changes. */
@Injectable()
export class Indexer {
  constructor(
    private readonly database: Database,
    private readonly reader: TopicReader,
  ) {}

  async index(topicIds: readonly string[]): Promise<void> {
    for (let at = 0; at < topicIds.length; at += batchSize) await this.indexBatch(topicIds.slice(at, at + batchSize));
  }

  private async indexBatch(topicIds: readonly string[]): Promise<void> {
    const communityId = currentCommunityId();
    await this.database.tx.run(async () => {
      await this.database.query(lockTopics, [communityId, topicIds]);
      const topics = await this.reader.read(topicIds);
      const before = await this.database.query(documentsOf, [communityId, topicIds]);
      const after = await this.documents(topics);
      await this.write(before, after);
    });
  }

  async remove(topicIds: readonly string[]): Promise<void> {
    const communityId = currentCommunityId();
    await this.database.tx.run(async () => {
      await this.database.query(lockTopics, [communityId, topicIds]);
      await this.write(await this.database.query(documentsOf, [communityId, topicIds]), []);
    });
  }

  async indexAll(progress: (progress: ReindexProgress) => Promise<void>): Promise<void> {
    const communityId = currentCommunityId();
    const total = (await this.database.one(countTopics, [communityId]))?.total ?? 0;
    let after = 0;
    for (let done = 0; ; ) {
      const rows = await this.database.query(topicsAfter, [communityId, after, batchSize]);
      await this.index(rows.map(({ id }) => id));
      done += rows.length;
      await progress({ done, total });
      if (rows.length < batchSize) return;
      after = rows.at(-1)!.number;
    }
  }

  /** The documents of analysed topics, their terms and words made known. */
  async documents(topics: readonly AnalysedTopic[]): Promise<DocumentRow[]> {
    const ids = await this.termIds(topics);
    await this.knowWords(topics, ids);
    return topics.map((topic) => documentOf(topic, ids));
  }

  private async termIds(topics: readonly AnalysedTopic[]): Promise<Map<string, number>> {
    const communityId = currentCommunityId();
    const wanted = new Set(topics.flatMap(({ analysed, properties }) => [...analysed.terms.keys(), ...properties]));
    const rows = await this.database.query(termsByText, [communityId, [...wanted]]);
    const ids = new Map(rows.map(({ term, id }) => [term, id]));
    const missing = [...wanted].filter((term) => !ids.has(term));
    if (missing.length === 0) return ids;
    const added = await this.database.query(addTerms, [communityId, missing]);
    for (const { term, id } of added) ids.set(term, id);
    const concurrent = missing.filter((term) => !ids.has(term));
    if (concurrent.length > 0) for (const { term, id } of await this.database.query(termsByText, [communityId, concurrent])) ids.set(term, id);
    return ids;
  }

  private async knowWords(topics: readonly AnalysedTopic[], ids: ReadonlyMap<string, number>): Promise<void> {
    const seen = new Map(topics.flatMap(({ analysed }) => analysed.words).map((word) => [`${word.language}:${word.text}`, word]));
    const words = [...seen.values()].map((word) => ({ ...word, folded: fold(word.text), termId: ids.get(word.term)! }));
    await this.database.query(addWords, [
      currentCommunityId(),
      words.map(({ folded }) => folded),
      words.map(({ text }) => text),
      words.map(({ language }) => language),
      words.map(({ termId }) => termId),
      words.map(({ folded }) => [...folded].reverse().join('')),
    ]);
  }

  private async write(before: readonly DocumentRow[], after: readonly DocumentRow[]): Promise<void> {
    const communityId = currentCommunityId();
    const changes = changesBetween(before, after);
    if (changes.length > 0) {
      await this.database.query(writeChanges, [
        communityId,
        changes.map(({ term }) => term),
        changes.map(({ tier }) => tier),
        changes.map(({ number }) => number),
        changes.map(({ present }) => present),
      ]);
    }
    for (const row of after) {
      await this.database.query(writeDocument, [communityId, row.number, row.topicId, row.length, row.titleLength, row.terms, row.weights, row.titleTerms]);
    }
    const kept = new Set(after.map(({ number }) => number));
    const gone = before.map(({ number }) => number).filter((number) => !kept.has(number));
    if (gone.length > 0) await this.database.query(deleteDocuments, [communityId, gone]);
    const sum = (rows: readonly DocumentRow[], of: (row: DocumentRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
    await this.database.query(changeState, [
      communityId,
      after.length - before.length,
      sum(after, ({ length }) => length) - sum(before, ({ length }) => length),
      sum(after, ({ titleLength }) => titleLength) - sum(before, ({ titleLength }) => titleLength),
    ]);
  }
}

function documentOf({ topicId, number, analysed, properties }: AnalysedTopic, ids: ReadonlyMap<string, number>): DocumentRow {
  const entries = [
    ...[...analysed.terms].map(([term, { weight, inTitle }]) => ({ id: ids.get(term)!, weight, inTitle })),
    ...[...new Set(properties)].map((property) => ({ id: ids.get(property)!, weight: 0, inTitle: false })),
  ].sort((a, b) => a.id - b.id);
  return {
    number,
    topicId,
    length: analysed.length,
    titleLength: analysed.titleLength,
    terms: entries.map(({ id }) => id),
    weights: Buffer.from(entries.map(({ weight }) => weight)),
    titleTerms: entries.filter(({ inTitle }) => inTitle).map(({ id }) => id),
  };
}

function postingsOf(row: DocumentRow): Map<string, Omit<Change, 'present'>> {
  const titleTerms = new Set(row.titleTerms);
  const postings = new Map<string, Omit<Change, 'present'>>();
  for (const [at, term] of row.terms.entries()) {
    for (const tier of tiersOf(row.weights[at] ?? 0, titleTerms.has(term))) postings.set(`${term}:${tier}`, { term, tier, number: row.number });
  }
  return postings;
}

function changesBetween(before: readonly DocumentRow[], after: readonly DocumentRow[]): Change[] {
  const changes: Change[] = [];
  const old = new Map(before.map((row) => [row.number, postingsOf(row)]));
  for (const row of after) {
    const had = old.get(row.number);
    const has = postingsOf(row);
    for (const [key, posting] of has) if (!had?.has(key)) changes.push({ ...posting, present: true });
    for (const [key, posting] of had ?? []) if (!has.has(key)) changes.push({ ...posting, present: false });
    old.delete(row.number);
  }
  for (const had of old.values()) for (const posting of had.values()) changes.push({ ...posting, present: false });
  return changes;
}

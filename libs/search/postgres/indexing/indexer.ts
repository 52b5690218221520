import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { lockTopics } from '../../topic-texts.queries.js';
import { intArray, textArray } from '../arrays.js';
import { changesBetween, documentOf, type Change } from './documents.js';
import { deleteDocuments, documentsOf, useVocabulary, writeChanges, writeDocuments, type DocumentRow } from './indexing.queries.js';
import { IndexState } from '../index-state.js';
import { changeState } from '../state.queries.js';
import { TopicReader, type AnalysedTopic } from '../topic-reader.js';
import { Vocabulary } from './vocabulary.js';

const batchSize = 100;

/** Keeps the index in step with single topics: what differs from the indexed state is written as changes. */
@Injectable()
export class Indexer {
  constructor(
    private readonly database: Database,
    private readonly reader: TopicReader,
    private readonly vocabulary: Vocabulary,
    private readonly state: IndexState,
  ) {}

  async index(topicIds: readonly string[]): Promise<void> {
    for (let at = 0; at < topicIds.length; at += batchSize) {
      await this.replace(topicIds.slice(at, at + batchSize), (ids, languages) => this.reader.read(ids, languages));
    }
  }

  async remove(topicIds: readonly string[]): Promise<void> {
    for (let at = 0; at < topicIds.length; at += batchSize) await this.replace(topicIds.slice(at, at + batchSize), async () => []);
  }

  /** Writes the documents of these topics and leaves postings and sums to the caller. */
  async writeDocumentsOf(topicIds: readonly string[]): Promise<void> {
    await this.use(topicIds, (ids, languages) => this.reader.read(ids, languages), async (documents) => this.writeDocuments(documents));
  }

  private async replace(topicIds: readonly string[], read: (ids: readonly string[], languages: readonly string[]) => Promise<AnalysedTopic[]>): Promise<void> {
    await this.use(topicIds, read, async (after, referenceLength) => {
      const before = await this.database.query(documentsOf, [currentCommunityId(), topicIds]);
      await this.writeChanges(changesBetween(before, after, referenceLength));
      await this.writeDocuments(after);
      await this.deleteDocuments(before, after);
      await this.changeSums(before, after);
    });
  }

  private async use(
    topicIds: readonly string[],
    read: (ids: readonly string[], languages: readonly string[]) => Promise<AnalysedTopic[]>,
    write: (documents: DocumentRow[], referenceLength: number) => Promise<void>,
  ): Promise<void> {
    const used = await this.database.tx.run(async () => {
      await this.database.query(useVocabulary, [currentCommunityId()]);
      await this.database.query(lockTopics, [currentCommunityId(), topicIds, 'postgres']);
      const { languages, referenceLength, vocabularyEpoch } = await this.state.read();
      this.vocabulary.useEpoch(vocabularyEpoch);
      const topics = await read(topicIds, languages);
      const { ids, learned } = await this.vocabulary.ids(new Set(topics.flatMap(({ analysed, properties }) => [...analysed.terms.keys(), ...properties])));
      const words = await this.vocabulary.see(topics.flatMap(({ analysed }) => analysed.words), ids);
      await write(topics.map((topic) => documentOf(topic, ids)), referenceLength);
      return { words, learned, ids };
    });
    this.vocabulary.remember(used.words, used.learned, used.ids);
  }

  private async writeChanges(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    await this.database.query(writeChanges, [
      currentCommunityId(),
      intArray(changes.map(({ term }) => term)),
      intArray(changes.map(({ tier }) => tier)),
      intArray(changes.map(({ number }) => number)),
      `{${changes.map(({ present }) => (present ? 't' : 'f')).join(',')}}`,
    ]);
  }

  private async writeDocuments(documents: readonly DocumentRow[]): Promise<void> {
    if (documents.length === 0) return;
    await this.database.query(writeDocuments, [
      currentCommunityId(),
      intArray(documents.map(({ number }) => number)),
      documents.map(({ topicId }) => topicId),
      intArray(documents.map(({ length }) => length)),
      intArray(documents.map(({ titleLength }) => titleLength)),
      textArray(documents.map(({ terms }) => intArray(terms))),
      textArray(documents.map(({ weights }) => weights.toString('hex'))),
      textArray(documents.map(({ titleTerms }) => intArray(titleTerms))),
    ]);
  }

  private async deleteDocuments(before: readonly DocumentRow[], after: readonly DocumentRow[]): Promise<void> {
    const kept = new Set(after.map(({ number }) => number));
    const gone = before.map(({ number }) => number).filter((number) => !kept.has(number));
    if (gone.length > 0) await this.database.query(deleteDocuments, [currentCommunityId(), gone]);
  }

  /** Last, since everyone who indexes waits for this row. */
  private async changeSums(before: readonly DocumentRow[], after: readonly DocumentRow[]): Promise<void> {
    const difference = (of: (row: DocumentRow) => number): number => sumOf(after, of) - sumOf(before, of);
    await this.database.query(changeState, [currentCommunityId(), difference(() => 1), difference(({ length }) => length), difference(({ titleLength }) => titleLength)]);
  }
}

function sumOf(rows: readonly DocumentRow[], of: (row: DocumentRow) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

import type { SearchParams } from 'meilisearch';
import type { TopicKind, TopicState } from '#contracts';
import { questionsAndArticles } from '#knowledge';
import { currentCommunityId, Database, decodeCursor, encodeCursor } from '#platform';
import { wordsOf } from '../analysis/words.js';
import { Backlog } from '../backlog.js';
import { IndexState } from '../postgres/index-state.js';
import { Stemmer } from '../postgres/stemmer.js';
import { Rebuilds } from '../rebuilds.js';
import type { EngineHit, EngineHits, EngineQuery, EngineSimilar, FacetCounts, ReindexProgress, SearchEngine, Visibility } from '../search-engine.js';
import { TopicTexts } from '../topic-texts.js';
import { extent, lockTopics, topicsBefore, topicsBetween } from '../topic-texts.queries.js';
import { documentOf, markEnd, markStart, type MeilisearchTopic } from './documents.js';
import { amongTopics, filterOf } from './filter.js';
import { runsOf, snippetOf } from './formatted.js';
import { MeilisearchIndex, type Found } from './meilisearch-index.js';
import { mostHits } from './settings.js';
import { addUp } from './similar.js';

const fewHits = 3;
const batchSize = 100;
/** Words of a title that are asked for, and the topics asked for each. */
const mostWords = 10;
const mostTopicsAWord = 60;

const shown: SearchParams = {
  attributesToRetrieve: ['id', 'number'],
  attributesToHighlight: ['title', 'solution', 'body', 'replies'],
  attributesToCrop: ['solution', 'body', 'replies'],
  cropLength: 35,
  cropMarker: '…',
  highlightPreTag: markStart,
  highlightPostTag: markEnd,
  showRankingScore: true,
};

/** Search by a Meilisearch server, for communities that want its typing tolerance or a machine of its own for it. */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';

  constructor(
    private readonly server: MeilisearchIndex,
    private readonly database: Database,
    private readonly texts: TopicTexts,
    private readonly backlog: Backlog,
    private readonly rebuilds: Rebuilds,
    private readonly state: IndexState,
    private readonly stemmer: Stemmer,
  ) {}

  async search(query: EngineQuery, visibility: Visibility): Promise<EngineHits> {
    const { q, limit, cursor } = query;
    const offset = cursor ? Number(decodeCursor(cursor, 2)[0]) : 0;
    if (wordsOf(q).length === 0 || visibility.spaceIds.length === 0) return nothing;
    const params: SearchParams = { ...shown, filter: filterOf(query, visibility), facets: ['spaceId', 'tags', 'state', 'kind'], hitsPerPage: limit, page: Math.floor(offset / limit) + 1 };
    const all = await this.server.search(currentCommunityId(), q, { ...params, matchingStrategy: 'all' });
    const isEnough = (all.totalHits ?? 0) >= fewHits || wordsOf(q).length < 2;
    const strategy = isEnough ? 'all' : 'frequency';
    const found = isEnough ? all : await this.server.search(currentCommunityId(), q, { ...params, matchingStrategy: strategy });
    const page = presentHits(found, limit, offset);
    return { ...page, hits: await this.withoutPairs(page.hits, q, { filter: params.filter, matchingStrategy: strategy }, visibility) };
  }

  /** The hits without the questions whose articles are found as well, on this page or another one. */
  private async withoutPairs(hits: readonly EngineHit[], q: string, params: SearchParams, { spaceIds }: Visibility): Promise<EngineHit[]> {
    const found = new Set(hits.map(({ topicId }) => topicId));
    const pairs = hits.length > 0 ? await this.database.query(questionsAndArticles, [currentCommunityId(), [...found], spaceIds]) : [];
    const elsewhere = pairs.filter(({ questionId, articleId }) => found.has(questionId) && !found.has(articleId)).map(({ articleId }) => articleId);
    if (elsewhere.length > 0) {
      const filter = `${String(params.filter)} AND ${amongTopics(elsewhere)}`;
      const others = await this.server.search(currentCommunityId(), q, { ...params, filter, limit: elsewhere.length, attributesToRetrieve: ['id'] });
      for (const { id } of others.hits) found.add(id);
    }
    return hits.filter(({ topicId }) => !pairs.some(({ questionId, articleId }) => questionId === topicId && found.has(articleId)));
  }

  /** One query for each word, their answers added up by how rare the word is: Meilisearch has no "some of the words". */
  async similar(title: string, visibility: Visibility, limit: number): Promise<EngineSimilar[]> {
    const { languages, documents } = await this.state.read();
    const words = [...new Set(wordsOf(title).filter(({ kind }) => kind === 'word').map(({ text }) => text))];
    const stems = await this.stemmer.stems(words, languages);
    const wanted = words.filter((word) => !stems.get(word)?.some(({ term }) => term === '')).slice(0, mostWords);
    if (wanted.length === 0 || visibility.spaceIds.length === 0) return [];
    const filter = filterOf({}, visibility);
    const answers = await this.server.searchEach(
      currentCommunityId(),
      wanted.map((q) => ({ ...shown, q, filter, limit: mostTopicsAWord, attributesToHighlight: ['title'], attributesToCrop: [], attributesToRetrieve: ['id', 'title'] })),
    );
    return addUp(answers, documents, limit);
  }

  async index(topicIds: readonly string[]): Promise<void> {
    for (let at = 0; at < topicIds.length; at += batchSize) await this.indexBatch(topicIds.slice(at, at + batchSize));
  }

  async remove(topicIds: readonly string[]): Promise<void> {
    const communityId = currentCommunityId();
    const tasks = await this.database.tx.run(async () => {
      await this.database.query(lockTopics, [communityId, topicIds, 'meilisearch']);
      return this.server.delete(communityId, [...topicIds]);
    });
    await this.server.wait(tasks);
  }

  async healthy(): Promise<boolean> {
    return this.server.isHealthy();
  }

  /** Fills a second index and swaps it in; topics that changed meanwhile are in the backlog, which is worked off at the end. */
  async reindex(progress: (progress: ReindexProgress) => Promise<void>): Promise<void> {
    const communityId = currentCommunityId();
    const { topics: total, last } = (await this.database.one(extent, [communityId]))!;
    const earlier = await this.rebuilds.under('meilisearch');
    if (!earlier) {
      await this.server.begin(communityId, (await this.state.read()).languages);
      await this.rebuilds.mark('meilisearch', { stage: 'documents', reached: 0, done: 0, total });
    }
    const first = earlier?.reached ?? 0;
    let done = (await this.database.one(topicsBefore, [communityId, first]))?.topics ?? 0;
    for (let from = first; from <= last; from += batchSize) {
      const live = await this.database.query(topicsBetween, [communityId, from, from + batchSize]);
      const documents = (await this.texts.of(live.map(({ id }) => id))).map(documentOf);
      await this.server.wait(await this.server.put(communityId, documents, 'next'));
      done += live.length;
      await this.rebuilds.mark('meilisearch', { stage: 'documents', reached: from + batchSize, done, total });
      await progress({ done: Math.min(done, total), total });
    }
    await this.server.swap(communityId);
    await this.rebuilds.end('meilisearch');
    await this.catchUp();
    await progress({ done: total, total });
  }

  /** Takes over what was missed; throws when Meilisearch is away again. */
  async catchUp(): Promise<void> {
    for (;;) {
      const missed = await this.backlog.oldest(batchSize);
      if (missed.length === 0) return;
      await this.indexBatch(missed.map(({ topicId }) => topicId));
      await this.backlog.take(missed);
      if (await this.rebuilds.under('meilisearch')) return;
    }
  }

  /** True if the index holds as many topics as there are. */
  async isComplete(): Promise<boolean> {
    const { topics } = (await this.database.one(extent, [currentCommunityId()]))!;
    return (await this.server.size(currentCommunityId())) === topics;
  }

  /** The lock is held until the documents are sent, since Meilisearch works in the order of sending. */
  private async indexBatch(topicIds: readonly string[]): Promise<void> {
    const communityId = currentCommunityId();
    const tasks = await this.database.tx.run(async () => {
      await this.database.query(lockTopics, [communityId, topicIds, 'meilisearch']);
      if (await this.rebuilds.under('meilisearch')) await this.backlog.add(topicIds);
      const live = await this.texts.of(topicIds);
      const alive = new Set(live.map(({ topicId }) => topicId));
      const gone = topicIds.filter((id) => !alive.has(id));
      return [...(await this.server.put(communityId, live.map(documentOf))), ...(await this.server.delete(communityId, gone))];
    });
    await this.server.wait(tasks);
  }
}

const noFacets: FacetCounts = { space: new Map(), tag: new Map(), state: new Map(), kind: new Map() };
const nothing: EngineHits = { hits: [], nextCursor: null, total: 0, totalIsLowerBound: false, facets: noFacets, correctedTo: null };

function presentHits(found: Found, limit: number, offset: number): EngineHits {
  const hits = found.hits.map((hit) => {
    const formatted: Partial<MeilisearchTopic> = hit._formatted ?? {};
    return { topicId: hit.id, title: runsOf(formatted.title ?? ''), ...snippetOf(formatted), score: hit._rankingScore ?? 0 };
  });
  const total = found.totalHits ?? hits.length;
  const next = offset + limit;
  return {
    hits,
    nextCursor: hits.length === limit && next < total ? encodeCursor([next, found.hits.at(-1)?.number ?? 0]) : null,
    total,
    totalIsLowerBound: total >= mostHits,
    facets: {
      space: countsOf(found, 'spaceId'),
      tag: countsOf(found, 'tags'),
      state: countsOf<TopicState>(found, 'state'),
      kind: countsOf<TopicKind>(found, 'kind'),
    },
    correctedTo: null,
  };
}

function countsOf<Value extends string>(found: Found, attribute: string): Map<Value, number> {
  return new Map(Object.entries(found.facetDistribution?.[attribute] ?? {}) as [Value, number][]);
}

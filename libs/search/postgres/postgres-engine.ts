import { Injectable } from '@nestjs/common';
import type { TopicKind, TopicState } from '#contracts';
import { currentCommunityId, Database, decodeCursor, encodeCursor } from '#platform';
import { highlight } from '../analysis/highlight.js';
import type { EngineHits, EngineQuery, EngineSimilar, FacetCounts, ReindexProgress, SearchEngine, Visibility } from '../search-engine.js';
import { Corrections } from './searching/corrections.js';
import { IndexState } from './index-state.js';
import { Indexer } from './indexing/indexer.js';
import { Ranking, type Request } from './searching/ranking.js';
import { titlesOf, wordsOfTerms, type RankedRow } from './searching/search.queries.js';
import { Rebuild } from './indexing/rebuild.js';
import { Snippets } from './searching/snippets.js';
import { Terms, type Group } from './searching/terms.js';

/** Fewer hits than this, and the words are taken for mistyped, then some of them for superfluous. */
const fewHits = 3;

interface Answer {
  row: RankedRow;
  groups: Group[];
  correctedTo: string | null;
  isPartial: boolean;
}

/** Search in the community's own database: BM25 over term lists, no other service needed. */
@Injectable()
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgres';

  constructor(
    private readonly database: Database,
    private readonly state: IndexState,
    private readonly terms: Terms,
    private readonly ranking: Ranking,
    private readonly corrections: Corrections,
    private readonly snippets: Snippets,
    private readonly indexer: Indexer,
    private readonly rebuild: Rebuild,
  ) {}

  async search(query: EngineQuery, visibility: Visibility): Promise<EngineHits> {
    const request: Request = { state: await this.state.read(), visibility, filters: query, limit: query.limit, after: afterOf(query) };
    const { row, groups, correctedTo, isPartial } = await this.answer(query.q, request);
    const hits = (row.hits ?? []).slice(0, query.limit);
    const words = await this.wordsOf(groups);
    const texts = await this.snippets.of(hits.map(({ id }) => id), words);
    const last = hits.at(-1);
    return {
      hits: hits.flatMap(({ id, score }) => {
        const text = texts.get(id);
        return text ? [{ topicId: id, score, ...text }] : [];
      }),
      nextCursor: last && (row.hits?.length ?? 0) > query.limit ? encodeCursor([last.place, last.number]) : null,
      total: row.total,
      totalIsLowerBound: isPartial || row.isCut,
      facets: facetsOf(row),
      correctedTo,
    };
  }

  async similar(title: string, visibility: Visibility, limit: number): Promise<EngineSimilar[]> {
    const state = await this.state.read();
    const groups = (await this.terms.groups(title, state.languages, false)).filter(({ terms }) => terms.length > 0);
    if (groups.length === 0) return [];
    const row = await this.ranking.any(groups, { state, visibility, filters: {}, limit, after: null, titleWorth: 1 });
    const hits = (row.hits ?? []).slice(0, limit);
    const [words, titles] = await Promise.all([this.wordsOf(groups), this.database.query(titlesOf, [currentCommunityId(), hits.map(({ id }) => id)])]);
    const byId = new Map(titles.map((one) => [one.id, one.title]));
    return hits.map(({ id, score }) => ({ topicId: id, score, title: highlight(byId.get(id) ?? '', words) }));
  }

  index(topicIds: readonly string[]): Promise<void> {
    return this.indexer.index(topicIds);
  }

  remove(topicIds: readonly string[]): Promise<void> {
    return this.indexer.remove(topicIds);
  }

  async reindex(progress: (progress: ReindexProgress) => Promise<void>): Promise<void> {
    await this.rebuild.run(progress);
  }

  async healthy(): Promise<boolean> {
    await this.database.query('select 1');
    return true;
  }

  private async answer(q: string, request: Request): Promise<Answer> {
    const groups = await this.terms.groups(q, request.state.languages, true);
    const asTyped = { row: await this.ranking.all(groups, request), groups, correctedTo: null, isPartial: false };
    if (groups.length === 0 || asTyped.row.total >= fewHits) return asTyped;
    const corrected = await this.corrections.of(q, groups, request);
    if (corrected) {
      const row = await this.ranking.all(corrected.groups, request);
      if (row.total > asTyped.row.total) return { row, groups: corrected.groups, correctedTo: corrected.text, isPartial: false };
    }
    if (groups.length > 1) {
      const row = await this.ranking.any(groups, request);
      if (row.total > asTyped.row.total) return { row, groups, correctedTo: null, isPartial: true };
    }
    return asTyped;
  }

  private async wordsOf(groups: readonly Group[]): Promise<Set<string>> {
    const ids = groups.flatMap(({ terms }) => terms.map(({ id }) => id));
    const rows = ids.length > 0 ? await this.database.query(wordsOfTerms, [currentCommunityId(), ids]) : [];
    return new Set([...rows.map(({ folded }) => folded), ...groups.map(({ folded }) => folded)]);
  }
}

function afterOf({ cursor }: EngineQuery): Request['after'] {
  if (!cursor) return null;
  const [place, number] = decodeCursor(cursor, 2);
  return { place: Number(place), number: Number(number) };
}

function facetsOf({ facets }: RankedRow): FacetCounts {
  const counts = <Value extends string>(facet: string): Map<Value, number> =>
    new Map((facets ?? []).filter((one) => one.facet === facet).map(({ value, count }) => [value as Value, count]));
  return { space: counts('space'), tag: counts('tag'), state: counts<TopicState>('state'), kind: counts<TopicKind>('kind') };
}

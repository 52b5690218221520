import { Injectable } from '@nestjs/common';
import type { TopicKind, TopicState } from '#contracts';
import { currentCommunityId, Database, decodeCursor, encodeCursor } from '#platform';
import { highlight } from '../analysis/highlight.js';
import type { EngineHits, EngineQuery, EngineSimilar, FacetCounts, ReindexProgress, SearchEngine, Visibility } from '../search-engine.js';
import { Corrections } from './corrections.js';
import { Indexer } from './indexer.js';
import { mostCandidates, Ranking, type Page } from './ranking.js';
import { titlesOf, wordsOfTerms, type RankedRow } from './search.queries.js';
import { Snippets } from './snippets.js';
import { Terms, type Group } from './terms.js';

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
    private readonly terms: Terms,
    private readonly ranking: Ranking,
    private readonly corrections: Corrections,
    private readonly snippets: Snippets,
    private readonly indexer: Indexer,
  ) {}

  async search(query: EngineQuery, visibility: Visibility): Promise<EngineHits> {
    const page = pageOf(query);
    const { row, groups, correctedTo, isPartial } = await this.answer(query, visibility, page);
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
      totalIsLowerBound: isPartial || row.matched > mostCandidates,
      facets: facetsOf(row),
      correctedTo,
    };
  }

  async similar(title: string, visibility: Visibility, limit: number): Promise<EngineSimilar[]> {
    const groups = (await this.terms.groups(title, false)).filter(({ terms }) => terms.length > 0);
    if (groups.length === 0) return [];
    const row = await this.ranking.any(groups, {}, visibility, { limit, after: null });
    const hits = (row.hits ?? []).slice(0, limit);
    const words = await this.wordsOf(groups);
    const titles = await this.database.query(titlesOf, [currentCommunityId(), hits.map(({ id }) => id)]);
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
    await this.indexer.indexAll(progress);
  }

  async healthy(): Promise<boolean> {
    await this.database.query('select 1');
    return true;
  }

  private async answer(query: EngineQuery, visibility: Visibility, page: Page): Promise<Answer> {
    const groups = await this.terms.groups(query.q, true);
    if (groups.length === 0) return { row: emptyRow, groups, correctedTo: null, isPartial: false };
    const asTyped = await this.ranking.all(groups, query, visibility, page);
    if (asTyped.total >= fewHits) return { row: asTyped, groups, correctedTo: null, isPartial: false };
    const corrected = await this.corrections.of(query.q, groups, query, visibility);
    if (corrected) {
      const row = await this.ranking.all(corrected.groups, query, visibility, page);
      if (row.total > asTyped.total) return { row, groups: corrected.groups, correctedTo: corrected.text, isPartial: false };
    }
    if (groups.length > 1) {
      const some = await this.ranking.any(groups, query, visibility, page);
      if (some.total > asTyped.total) return { row: some, groups, correctedTo: null, isPartial: true };
    }
    return { row: asTyped, groups, correctedTo: null, isPartial: false };
  }

  private async wordsOf(groups: readonly Group[]): Promise<Set<string>> {
    const ids = groups.flatMap(({ terms }) => terms.map(({ id }) => id));
    const rows = ids.length > 0 ? await this.database.query(wordsOfTerms, [currentCommunityId(), ids]) : [];
    return new Set([...rows.map(({ folded }) => folded), ...groups.map(({ folded }) => folded)]);
  }
}

const emptyRow: RankedRow = { total: 0, matched: 0, hits: null, facets: null };

function pageOf({ cursor, limit }: EngineQuery): Page {
  if (!cursor) return { limit, after: null };
  const [place, number] = decodeCursor(cursor, 2);
  return { limit, after: { place: Number(place), number: Number(number) } };
}

function facetsOf({ facets }: RankedRow): FacetCounts {
  const counts = <Value extends string>(facet: string): Map<Value, number> =>
    new Map((facets ?? []).filter((one) => one.facet === facet).map(({ value, count }) => [value as Value, count]));
  return { space: counts('space'), tag: counts('tag'), state: counts<TopicState>('state'), kind: counts<TopicKind>('kind') };
}

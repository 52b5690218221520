import { Injectable } from '@nestjs/common';
import { SearchQuery, SimilarQuery, type SearchHit, type SearchPage, type SimilarTopic } from '#contracts';
import { questionsAndArticles } from '#knowledge';
import { currentCommunityId, Database, madeOf, validate, type Statement } from '#platform';
import { Spaces } from '#spaces';
import { ArchivedArticles } from './archived/archived-articles.js';
import { Engines } from './engines.js';
import { inOrderOfUse } from './similar-order.js';
import { presentFacets, presentHit, presentSimilar } from './search.presenter.js';
import { foundTopics, tagOfSlug, type FoundTopicRow } from './search.queries.js';
import type { EngineQuery, FacetCounts, Visibility } from './search-engine.js';

type Pair = typeof questionsAndArticles extends Statement<infer Row> ? Row : never;

const noFacets: FacetCounts = { space: new Map(), tag: new Map(), state: new Map(), kind: new Map() };

/** Of one kind there are fewer among those that are found, and what is outdated makes room for what holds. */
const mostSimilar = 20;

/** Finds topics that the actor may see; whatever the engine says is checked again here. */
@Injectable()
export class Search {
  constructor(
    private readonly engines: Engines,
    private readonly spaces: Spaces,
    private readonly database: Database,
    private readonly archived: ArchivedArticles,
  ) {}

  async search(given: SearchQuery): Promise<SearchPage> {
    const started = performance.now();
    const query = validate(SearchQuery, given);
    madeOf('search');
    if (query.archived) return this.archivedPage(query, started);
    const [page, archived] = await Promise.all([this.page(query), this.archived.count(query.q)]);
    return { ...page, archived, tookMs: tookMs(started) };
  }

  private async page(query: SearchQuery): Promise<Omit<SearchPage, 'archived' | 'tookMs'>> {
    const spaces = await this.spaces.refs();
    // A space may have shelves, which are searched with it.
    const within = [...spaces].flatMap(([id, { slug }]) => (query.space === undefined || slug === query.space ? [id] : []));
    const visibility = { spaceIds: within };
    const asked = await this.engineQuery(query, within);
    const found = asked ? await this.engines.search(asked, visibility) : undefined;
    const rows = await this.visible(found?.hits.map(({ topicId }) => topicId) ?? [], visibility);
    const pairs = await this.pairs([...rows.keys()], visibility);
    const items = (found?.hits ?? []).flatMap((hit) => {
      const row = rows.get(hit.topicId);
      const space = row && spaces.get(row.spaceId);
      return row && space ? [presentHit(hit, row, { space, pair: pairOf(row.id, pairs) })] : [];
    });
    return {
      items,
      nextCursor: found?.nextCursor ?? null,
      total: found?.total ?? 0,
      totalIsLowerBound: found?.totalIsLowerBound ?? false,
      facets: presentFacets(found?.facets ?? noFacets, spaces),
      correctedTo: found?.correctedTo ?? null,
      engine: found?.engine ?? this.engines.preferred.name,
    };
  }

  private async archivedPage(query: SearchQuery, started: number): Promise<SearchPage> {
    const [page, archived] = await Promise.all([this.archived.find(query), this.archived.count(query.q)]);
    return { ...page, total: archived ?? 0, totalIsLowerBound: false, facets: presentFacets(noFacets, new Map()), archived, correctedTo: null, engine: this.engines.preferred.name, tookMs: tookMs(started) };
  }

  /** Topics with titles like this one: what a member may want to read before asking. */
  async similar(given: SimilarQuery): Promise<SimilarTopic[]> {
    const { title, limit, kind } = validate(SimilarQuery, given);
    if (title.trim() === '') return [];
    const visibility = { spaceIds: await this.spaces.visibleIds() };
    const found = await this.engines.similar(title, visibility, Math.max(limit, mostSimilar));
    const ids = found.map(({ topicId }) => topicId);
    const [rows, pairs] = await Promise.all([this.visible(ids, visibility), this.pairs(ids, visibility)]);
    const seen = found.flatMap((one) => {
      const row = rows.get(one.topicId);
      return row && (!kind || row.kind === kind) && !isStoodFor(row.id, pairs, rows) ? [{ ...one, kind: row.kind, outdated: row.outdated, row }] : [];
    });
    return inOrderOfUse(seen).slice(0, limit).map((one) => presentSimilar(one, one.row));
  }

  /** The engine's words for the query; undefined when a filter names what the actor can't see or nobody has. */
  private async engineQuery(query: SearchQuery, within: readonly string[]): Promise<EngineQuery | undefined> {
    const { limit, cursor, state, kind } = query;
    const tag = query.tag === undefined ? undefined : await this.database.one(tagOfSlug, [currentCommunityId(), query.tag.normalize('NFC').toLowerCase()]);
    if (within.length === 0 || (query.tag !== undefined && !tag)) return undefined;
    return { q: query.q.normalize('NFC'), limit, cursor, state, kind, spaceId: query.space !== undefined && within.length === 1 ? within[0] : undefined, tag: tag?.slug };
  }

  /** Of the questions and articles that were found those that belong together. */
  private async pairs(topicIds: string[], { spaceIds }: Visibility): Promise<Pair[]> {
    return topicIds.length === 0 ? [] : this.database.query(questionsAndArticles, [currentCommunityId(), topicIds, spaceIds]);
  }

  private async visible(topicIds: string[], { spaceIds }: Visibility): Promise<Map<string, FoundTopicRow>> {
    if (topicIds.length === 0) return new Map();
    const rows = await this.database.query(foundTopics, [currentCommunityId(), topicIds, spaceIds]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const tookMs = (started: number): number => Math.round((performance.now() - started) * 10) / 10;

/** The article stands for the question that it was made from, where it is found as well. */
function isStoodFor(topicId: string, pairs: readonly Pair[], found: ReadonlyMap<string, FoundTopicRow>): boolean {
  return pairs.some(({ questionId, articleId }) => questionId === topicId && found.has(articleId));
}

function pairOf(topicId: string, pairs: readonly Pair[]): SearchHit['pair'] {
  const pair = pairs.find(({ questionId, articleId }) => questionId === topicId || articleId === topicId);
  if (!pair) return null;
  return pair.questionId === topicId ? { kind: 'article', ...pair.article } : { kind: 'question', ...pair.question };
}

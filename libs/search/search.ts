import { Injectable } from '@nestjs/common';
import { SearchQuery, SimilarQuery, type SearchHit, type SearchPage, type SimilarTopic } from '#contracts';
import { questionsAndArticles } from '#knowledge';
import { currentCommunityId, Database, validate, type Statement } from '#platform';
import { Spaces } from '#spaces';
import { Engines } from './engines.js';
import { presentFacets, presentHit, presentSimilar } from './search.presenter.js';
import { foundTopics, tagOfSlug, type FoundTopicRow } from './search.queries.js';
import type { EngineQuery, FacetCounts, Visibility } from './search-engine.js';

type Pair = typeof questionsAndArticles extends Statement<infer Row> ? Row : never;

const noFacets: FacetCounts = { space: new Map(), tag: new Map(), state: new Map(), kind: new Map() };

/** Of one kind there are fewer among those that are found. */
const mostSimilar = 20;

/** Finds topics that the actor may see; whatever the engine says is checked again here. */
@Injectable()
export class Search {
  constructor(
    private readonly engines: Engines,
    private readonly spaces: Spaces,
    private readonly database: Database,
  ) {}

  async search(given: SearchQuery): Promise<SearchPage> {
    const started = performance.now();
    const query = validate(SearchQuery, given);
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
      // The article stands for the question that it was made from.
      if (!row || !space || pairs.some(({ questionId, articleId }) => questionId === row.id && rows.has(articleId))) return [];
      return [presentHit(hit, row, { space, pair: pairOf(row.id, pairs) })];
    });
    return {
      items,
      nextCursor: found?.nextCursor ?? null,
      total: found?.total ?? 0,
      totalIsLowerBound: found?.totalIsLowerBound ?? false,
      facets: presentFacets(found?.facets ?? noFacets, spaces),
      correctedTo: found?.correctedTo ?? null,
      engine: found?.engine ?? this.engines.preferred.name,
      tookMs: Math.round((performance.now() - started) * 10) / 10,
    };
  }

  /** Topics with titles like this one: what a member may want to read before asking. */
  async similar(given: SimilarQuery): Promise<SimilarTopic[]> {
    const { title, limit, kind } = validate(SimilarQuery, given);
    if (title.trim() === '') return [];
    const visibility = { spaceIds: await this.spaces.visibleIds() };
    const found = await this.engines.similar(title, visibility, kind ? mostSimilar : limit);
    const rows = await this.visible(found.map(({ topicId }) => topicId), visibility);
    return found
      .flatMap((one) => {
        const row = rows.get(one.topicId);
        return row && (!kind || row.kind === kind) ? [presentSimilar(one, row)] : [];
      })
      .slice(0, limit);
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

function pairOf(topicId: string, pairs: readonly Pair[]): SearchHit['pair'] {
  const pair = pairs.find(({ questionId, articleId }) => questionId === topicId || articleId === topicId);
  if (!pair) return null;
  return pair.questionId === topicId ? { kind: 'article', ...pair.article } : { kind: 'question', ...pair.question };
}

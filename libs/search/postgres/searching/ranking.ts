import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import type { EngineQuery, Visibility } from '../../search-engine.js';
import type { State } from '../index-state.js';
import { heldGroups, rankAll, rankAny, resolveWords, type RankedRow, type ResolvedRow } from './search.queries.js';
import type { Group } from './terms.js';
import { properties } from '../topic-reader.js';

export type Filters = Pick<EngineQuery, 'spaceId' | 'tag' | 'state' | 'kind'>;

/** What a ranking is asked beside the words. */
export interface Request {
  state: State;
  visibility: Visibility;
  filters: Filters;
  limit: number;
  /** Place in the ranking that the page before ended with, and the topic that stood there. */
  after: { place: number; number: number } | null;
  /** How much BM25 of the title alone counts beside BM25 of the whole topic. */
  titleWorth?: number;
}

interface WantedTerm {
  id: number;
  group: number;
  tier: number;
  idf: number;
}

/** Topics that are scored exactly; where more hold the words, totals are a lower bound. */
const mostCandidates = 500;
/** Of the topics that the tiers tell to be best: with 300, 99 of the exact first hundred places are among them. */
const mostOfMany = 300;
/** Postings that a search for some of the words reads. */
const mostPostings = 8_000;
/** The share of the words' weight that a topic with only some of them has to hold. */
const leastShare = 0.4;

/** Asks for the topics that hold given terms, in the order of BM25. */
@Injectable()
export class Ranking {
  constructor(private readonly database: Database) {}

  /** Topics that hold every group. */
  async all(groups: readonly Group[], request: Request): Promise<RankedRow> {
    if (groups.length === 0 || groups.some(({ terms }) => terms.length === 0)) return nothing;
    const filters = await this.filterTerms(request.filters, groups.length);
    if (filters === undefined) return nothing;
    const wanted = groups.flatMap((group, at) => wantedOf(group, at, request.state.documents));
    const allGroups = groups.length + filters.length;
    return this.rank(rankAll, [...wanted, ...filters], request, { groups: groups.length, allGroups, leastIdf: 0 });
  }

  /** Topics that hold groups of at least 40% of the weight. */
  async any(groups: readonly Group[], request: Request): Promise<RankedRow> {
    const wanted = affordable(groups.flatMap((group, at) => wantedOf(group, at, request.state.documents).map((term, index) => ({ ...term, sizes: group.terms[index]!.sizes }))));
    if (wanted.length === 0) return nothing;
    const whole = groups.reduce((sum, group) => sum + idfOf(documentsOf(group.terms), request.state.documents), 0);
    return this.rank(rankAny, wanted, request, { groups: 1, allGroups: 0, leastIdf: whole * leastShare });
  }

  /** The groups that a visible topic holds. */
  async held(groups: readonly Group[], { visibility }: Request): Promise<Group[]> {
    const pairs = groups.flatMap(({ terms }, at) => terms.map(({ id }) => ({ id, at })));
    if (pairs.length === 0) return [];
    const rows = await this.database.query(heldGroups, [currentCommunityId(), pairs.map(({ id }) => id), pairs.map(({ at }) => at), visibility.spaceIds]);
    const held = new Set(rows.map(({ grp }) => grp));
    return groups.filter((_, at) => held.has(at));
  }

  private async rank(
    statement: typeof rankAll,
    wanted: readonly WantedTerm[],
    { state, visibility, filters, limit, after, titleWorth }: Request,
    bounds: { groups: number; allGroups: number; leastIdf: number },
  ): Promise<RankedRow> {
    const row = await this.database.one(statement, [
      currentCommunityId(),
      wanted.map(({ id }) => id),
      wanted.map(({ group }) => group),
      wanted.map(({ tier }) => tier),
      wanted.map(({ idf }) => idf),
      state.averageLength,
      titleWorth ?? 0,
      state.averageTitleLength,
      bounds.groups,
      bounds.leastIdf,
      visibility.spaceIds,
      filters.spaceId ?? null,
      filters.tag ?? null,
      filters.state ?? null,
      filters.kind ?? null,
      after?.number ?? null,
      after?.place ?? 0,
      limit + 1,
      bounds.allGroups,
      mostCandidates,
      mostOfMany,
    ]);
    return row ?? nothing;
  }

  /** Filters as further groups without weight; undefined when one names what no topic has. */
  private async filterTerms(filters: Filters, firstGroup: number): Promise<WantedTerm[] | undefined> {
    const names = [
      filters.spaceId && properties.space(filters.spaceId),
      filters.tag && properties.tag(filters.tag),
      filters.state && properties.state(filters.state),
      filters.kind && properties.kind(filters.kind),
    ].filter((name) => typeof name === 'string');
    if (names.length === 0) return [];
    const rows = await this.database.query(resolveWords, [currentCommunityId(), [], names, names]);
    if (rows.length < names.length) return undefined;
    return rows.map(({ id }, at) => ({ id, group: firstGroup + at, tier: 0, idf: 0 }));
  }
}

export const nothing: RankedRow = { total: 0, isCut: false, hits: null, facets: null };

function documentsOf(terms: readonly ResolvedRow[]): number {
  return terms.reduce((sum, { sizes }) => sum + (sizes[0] ?? 0), 0);
}

/** ln(1 + (N - n + .5) / (n + .5)): never negative, however common a word is. */
function idfOf(documents: number, all: number): number {
  return Math.log(1 + (Math.max(0, all - documents) + 0.5) / (documents + 0.5));
}

function wantedOf(group: Group, at: number, all: number): WantedTerm[] {
  const idf = idfOf(documentsOf(group.terms), all);
  return group.terms.map(({ id }) => ({ id, group: at, tier: 0, idf }));
}

/** The rarest terms whole, more frequent ones by a narrower tier, until the postings to read are many enough. */
function affordable(terms: readonly (WantedTerm & { sizes: number[] })[]): WantedTerm[] {
  let left = mostPostings;
  const chosen: WantedTerm[] = [];
  for (const { sizes, ...term } of [...terms].sort((a, b) => b.idf - a.idf)) {
    const tier = sizes.findIndex((size, at) => size > 0 && size <= (at === 0 ? left / 2 : left));
    if (tier === -1) continue;
    left -= sizes[tier] ?? 0;
    chosen.push({ ...term, tier });
  }
  return chosen;
}

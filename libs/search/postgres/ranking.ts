import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import type { EngineQuery, Visibility } from '../search-engine.js';
import { rankAll, rankAny, readState, resolveWords, type RankedRow, type ResolvedRow } from './search.queries.js';
import type { Group } from './terms.js';
import { tiers } from './tiers.js';
import { properties } from './topic-reader.js';

export interface Page {
  limit: number;
  /** Place in the ranking that the page before ended with, and the topic that stood there. */
  after: { place: number; number: number } | null;
}

export type Filters = Pick<EngineQuery, 'spaceId' | 'tag' | 'state' | 'kind'>;

interface WantedTerm {
  id: number;
  group: number;
  tier: number;
  idf: number;
}

/** Topics that are scored exactly; more matches than this make totals a lower bound. */
export const mostCandidates = 500;
/** Postings that a search for some of the words reads. */
const mostPostings = 20_000;
/** The share of the words' weight that a topic with only some of them has to hold. */
const leastShare = 0.5;

/** Asks for the topics that hold given terms, in the order of BM25. */
@Injectable()
export class Ranking {
  constructor(private readonly database: Database) {}

  async all(groups: readonly Group[], filters: Filters, visibility: Visibility, page: Page): Promise<RankedRow> {
    const state = await this.state();
    const wanted = groups.flatMap((group, at) => termsOf(group, at, tiers.all, state.documents));
    const filterTerms = await this.filterTerms(filters, groups.length);
    if (filterTerms === undefined) return nothing;
    return this.rank(rankAll, [...wanted, ...filterTerms], { groups: groups.length, leastIdf: 0, filters, visibility, page, allGroups: groups.length + new Set(filterTerms.map(({ group }) => group)).size, averageLength: state.averageLength });
  }

  async any(groups: readonly Group[], filters: Filters, visibility: Visibility, page: Page): Promise<RankedRow> {
    const state = await this.state();
    const wanted = affordable(groups.flatMap((group, at) => termsOf(group, at, tiers.all, state.documents).map((term, index) => ({ ...term, row: group.terms[index]! }))));
    if (wanted.length === 0) return nothing;
    const total = groups.reduce((sum, group) => sum + idfOf(documentsOf(group.terms), state.documents), 0);
    return this.rank(rankAny, wanted, { groups: 1, leastIdf: total * leastShare, filters, visibility, page, allGroups: groups.length, averageLength: state.averageLength });
  }

  private async rank(
    statement: typeof rankAll,
    wanted: readonly WantedTerm[],
    given: { groups: number; leastIdf: number; filters: Filters; visibility: Visibility; page: Page; allGroups: number; averageLength: number },
  ): Promise<RankedRow> {
    const { filters, page } = given;
    const row = await this.database.one(statement, [
      currentCommunityId(),
      wanted.map(({ id }) => id),
      wanted.map(({ group }) => group),
      wanted.map(({ tier }) => tier),
      wanted.map(({ idf }) => idf),
      given.averageLength,
      given.visibility.spaceIds,
      given.groups,
      given.leastIdf,
      filters.spaceId ?? null,
      filters.tag ?? null,
      filters.state ?? null,
      filters.kind ?? null,
      page.after?.number ?? null,
      page.after?.place ?? 0,
      page.limit + 1,
      given.allGroups,
      mostCandidates,
    ]);
    return row ?? nothing;
  }

  /** Filters as further groups without weight; undefined when a filter names what no topic has. */
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
    return rows.map(({ id }, at) => ({ id, group: firstGroup + at, tier: tiers.all, idf: 0 }));
  }

  private async state(): Promise<{ documents: number; averageLength: number }> {
    const row = await this.database.one(readState, [currentCommunityId()]);
    const documents = row?.documents ?? 0;
    return { documents, averageLength: documents > 0 ? Math.max(1, Number(row?.totalLength) / documents) : 1 };
  }
}

const nothing: RankedRow = { total: 0, matched: 0, hits: null, facets: null };

export function documentsOf(terms: readonly ResolvedRow[]): number {
  return terms.reduce((sum, { all }) => sum + all, 0);
}

/** ln(1 + (N - n + .5) / (n + .5)): never negative, however common a word is. */
function idfOf(documents: number, all: number): number {
  return Math.log(1 + (Math.max(0, all - documents) + 0.5) / (documents + 0.5));
}

function termsOf(group: Group, at: number, tier: number, all: number): WantedTerm[] {
  const idf = idfOf(documentsOf(group.terms), all);
  return group.terms.map(({ id }) => ({ id, group: at, tier, idf }));
}

/** The rarest terms whole, commoner ones by a narrower tier, until the postings to read are many enough. */
function affordable(terms: readonly (WantedTerm & { row: ResolvedRow })[]): WantedTerm[] {
  let left = mostPostings;
  const chosen: WantedTerm[] = [];
  for (const { row, ...term } of [...terms].sort((a, b) => b.idf - a.idf)) {
    const tier = [tiers.all, tiers.strong, tiers.title].find((one) => sizeIn(row, one) <= left);
    if (tier === undefined) continue;
    left -= sizeIn(row, tier);
    chosen.push({ ...term, tier });
  }
  return chosen;
}

function sizeIn(row: ResolvedRow, tier: number): number {
  if (tier === tiers.all) return row.all;
  return tier === tiers.strong ? row.strong : row.title;
}

import { parseFilter } from './filter.js';
import { compareBy, matchOf, queryWordsOf, textsOf, tokensOf, typosBetween, type Match, type QueryWord, type Settings, type StoredDocument } from './matching.js';

export interface SearchRequest {
  q?: string;
  filter?: string;
  facets?: string[];
  limit?: number;
  offset?: number;
  page?: number;
  hitsPerPage?: number;
  matchingStrategy?: 'all' | 'last' | 'frequency';
  attributesToRetrieve?: string[];
  attributesToHighlight?: string[];
  attributesToCrop?: string[];
  cropLength?: number;
  cropMarker?: string;
  highlightPreTag?: string;
  highlightPostTag?: string;
  showRankingScore?: boolean;
}

/** Answers a search as the documentation of POST /indexes/{uid}/search describes it. */
export function search(documents: Iterable<StoredDocument>, settings: Settings, request: SearchRequest): object {
  const query = queryWordsOf(request.q ?? '');
  const allowed = request.filter ? parseFilter(request.filter, settings.filterableAttributes) : () => true;
  const matches = [...documents].filter(allowed).map((document) => matchOf(document, query, settings.searchableAttributes, settings));
  const found = matches.filter(kept(query, matches, request.matchingStrategy ?? 'last')).sort(compareBy(settings.rankingRules));
  const counted = found.slice(0, settings.pagination.maxTotalHits ?? 1_000);
  const isPaged = request.page !== undefined || request.hitsPerPage !== undefined;
  const size = (isPaged ? request.hitsPerPage : request.limit) ?? 20;
  const from = isPaged ? ((request.page ?? 1) - 1) * size : (request.offset ?? 0);
  return {
    hits: counted.slice(from, from + size).map((match) => hitOf(match, query, settings, request)),
    query: request.q ?? '',
    processingTimeMs: 0,
    ...(isPaged
      ? { page: request.page ?? 1, hitsPerPage: size, totalHits: counted.length, totalPages: Math.ceil(counted.length / size) }
      : { limit: size, offset: from, estimatedTotalHits: counted.length }),
    ...(request.facets && { facetDistribution: facetsOf(found, request.facets, settings), facetStats: {} }),
  };
}

/** `last` gives up words from the end, `frequency` the most frequent first, until something is left; at least one stays. */
function kept(query: readonly QueryWord[], matches: readonly Match[], strategy: 'all' | 'last' | 'frequency'): (match: Match) => boolean {
  if (query.length === 0) return () => true;
  if (strategy === 'all') return ({ words }) => words.every((word) => word !== undefined);
  const frequency = query.map((_, at) => matches.filter(({ words }) => words[at]).length);
  const order = query.map((_, at) => at);
  if (strategy === 'frequency') order.sort((a, b) => frequency[a]! - frequency[b]!);
  return ({ words }) => words[order[0]!] !== undefined;
}

function facetsOf(found: readonly Match[], facets: readonly string[], settings: Settings): Record<string, Record<string, number>> {
  const distribution: Record<string, Record<string, number>> = {};
  for (const facet of facets.filter((one) => settings.filterableAttributes.includes(one))) {
    const counts: Record<string, number> = (distribution[facet] = {});
    for (const { document } of found) for (const value of textsOf(document, facet)) counts[value] = (counts[value] ?? 0) + 1;
  }
  return distribution;
}

function hitOf({ document, words }: Match, query: readonly QueryWord[], settings: Settings, request: SearchRequest): object {
  const wanted = request.attributesToRetrieve ?? Object.keys(document);
  const formatted: Record<string, unknown> = Object.fromEntries(wanted.map((name) => [name, document[name]]));
  for (const name of new Set([...(request.attributesToHighlight ?? []), ...(request.attributesToCrop ?? [])])) {
    const texts = textsOf(document, name).map((text) => format(text, name, query, settings, request));
    formatted[name] = Array.isArray(document[name]) ? texts : texts[0];
  }
  return {
    ...Object.fromEntries(wanted.map((name) => [name, document[name]])),
    ...(request.attributesToHighlight && { _formatted: formatted }),
    ...(request.showRankingScore && { _rankingScore: words.length === 0 ? 1 : words.filter(Boolean).length / words.length }),
  };
}

function format(text: string, name: string, query: readonly QueryWord[], settings: Settings, request: SearchRequest): string {
  const { highlightPreTag = '<em>', highlightPostTag = '</em>', cropLength = 10, cropMarker = '…' } = request;
  const tokens = tokensOf(text);
  const isMatch = tokens.map(({ word }) => query.some((wanted) => typosBetween(wanted, word, settings) !== undefined));
  const isCropped = request.attributesToCrop?.includes(name) === true && tokens.length > cropLength;
  const first = isCropped ? Math.max(0, Math.min(isMatch.indexOf(true) - Math.floor(cropLength / 2), tokens.length - cropLength)) : 0;
  const last = isCropped ? Math.min(tokens.length, first + cropLength) - 1 : tokens.length - 1;
  let at = isCropped ? (tokens[first]?.start ?? 0) : 0;
  const end = isCropped ? (tokens[last]?.end ?? 0) : text.length;
  let result = isCropped && first > 0 ? cropMarker : '';
  for (let index = first; index <= last; index += 1) {
    const token = tokens[index]!;
    if (!isMatch[index] || token.start < at || !request.attributesToHighlight?.includes(name)) continue;
    result += text.slice(at, token.start) + highlightPreTag + text.slice(token.start, token.end) + highlightPostTag;
    at = token.end;
  }
  return result + text.slice(at, end) + (isCropped && last < tokens.length - 1 ? cropMarker : '');
}

import type { Settings } from 'meilisearch';

/** ISO 639-3 codes of the languages that a community can be searched in. */
const locales: Record<string, string> = {
  english: 'eng',
  french: 'fra',
  german: 'deu',
  spanish: 'spa',
  arabic: 'ara',
  italian: 'ita',
  portuguese: 'por',
  dutch: 'nld',
  russian: 'rus',
};

/** Totals are counted up to here. */
export const mostHits = 1_000;

/** How an index of topics ranks and filters; the order of attributes is their importance. */
export function settingsFor(languages: readonly string[]): Settings {
  const known = languages.flatMap((language) => locales[language] ?? []);
  return {
    searchableAttributes: ['title', 'solution', 'body', 'replies', 'tags'],
    filterableAttributes: ['id', 'spaceId', 'tags', 'state', 'kind'],
    sortableAttributes: ['original', 'solved', 'activeAt'],
    rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness', 'original:desc', 'solved:desc', 'activeAt:desc'],
    typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 }, disableOnNumbers: true },
    faceting: { maxValuesPerFacet: 100 },
    pagination: { maxTotalHits: mostHits },
    localizedAttributes: known.length > 0 ? [{ attributePatterns: ['*'], locales: known }] : null,
  };
}

import { fold } from '../../analysis/fold.js';
import { wordsOf } from '../../analysis/words.js';

export type StoredDocument = Record<string, unknown>;

export interface Settings {
  searchableAttributes: string[];
  filterableAttributes: string[];
  sortableAttributes: string[];
  rankingRules: string[];
  typoTolerance: { enabled?: boolean; minWordSizeForTypos?: { oneTypo?: number; twoTypos?: number }; disableOnNumbers?: boolean };
  pagination: { maxTotalHits?: number };
}

export interface Token {
  word: string;
  start: number;
  end: number;
}

export function tokensOf(text: string): Token[] {
  return wordsOf(text).map(({ text: word, start, end }) => ({ word: fold(word), start, end }));
}

export function textsOf(document: StoredDocument, attribute: string): string[] {
  const value = document[attribute];
  return (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null).map(String);
}

/** A word of the query: the last one also matches longer words. */
export interface QueryWord {
  word: string;
  isPrefix: boolean;
}

export function queryWordsOf(q: string): QueryWord[] {
  const tokens = wordsOf(q).filter(({ kind }) => kind === 'word');
  return tokens.map(({ text, end }, at) => ({ word: fold(text), isPrefix: at === tokens.length - 1 && end === q.length }));
}

/** How many typing errors lie between the words, or undefined when they do not match. */
export function typosBetween({ word, isPrefix }: QueryWord, token: string, settings: Settings): number | undefined {
  if (token === word || (isPrefix && token.startsWith(word))) return 0;
  const { enabled = true, minWordSizeForTypos = {}, disableOnNumbers = false } = settings.typoTolerance;
  const { oneTypo = 5, twoTypos = 9 } = minWordSizeForTypos;
  const isExact = !enabled || (disableOnNumbers && /^\d+$/.test(word));
  const allowed = isExact || word.length < oneTypo ? 0 : word.length < twoTypos ? 1 : 2;
  if (allowed === 0) return undefined;
  const compared = isPrefix && token.length > word.length ? token.slice(0, word.length) : token;
  const typos = Math.min(distance(word, compared), distance(word, token));
  return typos <= allowed ? typos : undefined;
}

/** Damerau-Levenshtein with adjoining swaps. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

export interface Match {
  document: StoredDocument;
  /** For each word of the query: typing errors and the first attribute that holds it; undefined where none does. */
  words: ({ typos: number; attribute: number } | undefined)[];
}

export function matchOf(document: StoredDocument, query: readonly QueryWord[], attributes: readonly string[], settings: Settings): Match {
  const words = query.map((wanted) => {
    let best: { typos: number; attribute: number } | undefined;
    for (const [attribute, name] of attributes.entries()) {
      for (const text of textsOf(document, name)) {
        for (const { word } of tokensOf(text)) {
          const typos = typosBetween(wanted, word, settings);
          if (typos !== undefined && (!best || typos < best.typos)) best = { typos, attribute };
        }
      }
    }
    return best;
  });
  return { document, words };
}

/** Bucket sort as the ranking rules say: words, typo, attribute, then custom sorts; proximity and exactness are left out. */
export function compareBy(rules: readonly string[]): (a: Match, b: Match) => number {
  const sum = (match: Match, of: (word: { typos: number; attribute: number }) => number): number => match.words.reduce((total, word) => total + (word ? of(word) : 0), 0);
  const comparisons = rules.map((rule): ((a: Match, b: Match) => number) => {
    if (rule === 'words') return (a, b) => sum(b, () => 1) - sum(a, () => 1);
    if (rule === 'typo') return (a, b) => sum(a, ({ typos }) => typos) - sum(b, ({ typos }) => typos);
    if (rule === 'attribute') return (a, b) => sum(a, ({ attribute }) => attribute) - sum(b, ({ attribute }) => attribute);
    const [attribute, order] = rule.split(':');
    if (order !== 'asc' && order !== 'desc') return () => 0;
    return (a, b) => (Number(a.document[attribute!]) - Number(b.document[attribute!])) * (order === 'asc' ? 1 : -1);
  });
  return (a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { fold } from '../../analysis/fold.js';
import { wordsOf, type Word } from '../../analysis/words.js';
import { resolveCommonPrefix, resolvePrefix, resolveWords, type ResolvedRow } from './search.queries.js';
import { Stemmer } from '../stemmer.js';

/** A word of the query with every term that stands for it; a topic holds the word if it holds one of them. */
export interface Group {
  /** As typed, lower case. */
  text: string;
  folded: string;
  start: number;
  end: number;
  terms: ResolvedRow[];
}

const mostGroups = 16;
const mostCompletions = 8;
const shortestPrefix = 2;
/** Beginnings shorter than this are completed to common words only. */
const rarePrefix = 4;
const ascii = /^[\x20-\x7e]*$/;

/** Turns what somebody typed into groups of terms. */
@Injectable()
export class Terms {
  constructor(
    private readonly database: Database,
    private readonly stemmer: Stemmer,
  ) {}

  /** With `typing`, the last word is also taken for the beginning of a longer one, and stop words count where there is nothing else. */
  async groups(text: string, languages: readonly string[], typing: boolean): Promise<Group[]> {
    const words = wordsOf(text).filter(({ kind }) => kind !== 'edge').slice(0, 4 * mostGroups);
    const stems = await this.stemmer.stems(new Set(words.map((word) => word.text)), languages);
    const isStop = (word: Word): boolean => stems.get(word.text)?.some(({ term }) => term === '') ?? false;
    const meaningful = words.filter((word) => !isStop(word));
    const last = words.at(-1);
    const isTyping = typing && last !== undefined && last.end === text.length && (words.length === 1 || !isStop(last));
    const wanted = meaningful.length > 0 || !typing ? meaningful : words;
    const [rows, completions] = await Promise.all([this.resolve(wanted, stems), isTyping ? this.complete(last) : []]);
    const groups = new Map<string, Group>();
    for (const word of withoutParts(wanted, rows)) {
      const folded = fold(word.text);
      if (folded !== '') groups.set(folded, { text: word.text, folded, start: word.start, end: word.end, terms: rows.get(folded) ?? [] });
    }
    if (last && completions.length > 0) addCompletions(groups, last, completions);
    return [...groups.values()].slice(0, mostGroups);
  }

  /** Terms of words that were not typed but chosen, such as corrections. */
  async resolve(words: readonly Pick<Word, 'text'>[], stems: ReadonlyMap<string, readonly { term: string }[]>): Promise<Map<string, ResolvedRow[]>> {
    const pairs = words.flatMap(({ text }) => {
      const folded = fold(text);
      const terms = (stems.get(text) ?? []).map(({ term }) => (term === '' ? folded : term));
      return [...new Set(terms)].map((term) => ({ folded, term }));
    });
    const rows = await this.database.query(resolveWords, [
      currentCommunityId(),
      [...new Set(words.map(({ text }) => fold(text)))],
      pairs.map(({ folded }) => folded),
      pairs.map(({ term }) => term),
    ]);
    const byWord = new Map<string, ResolvedRow[]>();
    for (const row of rows) byWord.set(row.given, [...(byWord.get(row.given) ?? []), row]);
    return byWord;
  }

  private async complete({ text }: Word): Promise<ResolvedRow[]> {
    const folded = fold(text);
    const length = [...folded].length;
    if (length < shortestPrefix && ascii.test(folded)) return [];
    const values = [currentCommunityId(), folded, `${folded}\u{10ffff}`, mostCompletions];
    const common = length < rarePrefix ? await this.database.query(resolveCommonPrefix, values) : [];
    return common.length > 0 ? common : this.database.query(resolvePrefix, values);
  }
}

function addCompletions(groups: Map<string, Group>, last: Word, completions: readonly ResolvedRow[]): void {
  const folded = fold(last.text);
  const known = groups.get(folded) ?? { text: last.text, folded, start: last.start, end: last.end, terms: [] };
  const ids = new Set(known.terms.map(({ id }) => id));
  groups.set(folded, { ...known, terms: [...known.terms, ...completions.filter(({ id }) => !ids.has(id))] });
}

/** A compound that the community knows stands for its parts; otherwise the parts stand for it. */
function withoutParts(words: readonly Word[], known: ReadonlyMap<string, ResolvedRow[]>): Word[] {
  const compounds = words.filter((word) => word.kind === 'compound' && known.has(fold(word.text)));
  const isPart = (word: Word): boolean => compounds.some((compound) => word.start >= compound.start && word.end <= compound.end);
  return words.filter((word) => (word.kind === 'compound' ? compounds.includes(word) : !isPart(word)));
}

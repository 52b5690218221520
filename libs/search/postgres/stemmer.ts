import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { fold } from '../analysis/fold.js';
import { languagesOf, type Stem } from '../analysis/languages.js';
import { lexemes } from './indexing.queries.js';

const mostRemembered = 40_000;

/** Stems by PostgreSQL's Snowball dictionaries; the commonest words are remembered, since a word's stem never changes. */
@Injectable()
export class Stemmer {
  private readonly remembered = new Map<string, string>();

  constructor(private readonly database: Database) {}

  /** Every stem that a word may have in the languages, without accents; a stop word's is empty. */
  async stems(words: Iterable<string>, languages: readonly string[]): Promise<Map<string, Stem[]>> {
    const stems = new Map<string, Stem[]>();
    const unknown: { word: string; language: string }[] = [];
    for (const word of words) {
      const found: Stem[] = [];
      stems.set(word, found);
      for (const language of languagesOf(word, languages)) {
        const term = language === 'simple' ? fold(word) : this.remembered.get(`${language}:${word}`);
        found.push({ language, term: term ?? '' });
        if (term === undefined) unknown.push({ word, language });
      }
    }
    if (unknown.length > 0) await this.ask(unknown, stems);
    return stems;
  }

  private async ask(unknown: { word: string; language: string }[], stems: Map<string, Stem[]>): Promise<void> {
    const rows = await this.database.query(lexemes, [unknown.map(({ word }) => word), unknown.map(({ language }) => language)]);
    if (this.remembered.size > mostRemembered) this.remembered.clear();
    for (const { word, language, lexeme } of rows) {
      const term = lexeme === null ? '' : fold(lexeme);
      this.remembered.set(`${language}:${word}`, term);
      const stem = stems.get(word)?.find((one) => one.language === language);
      if (stem) stem.term = term;
    }
  }
}

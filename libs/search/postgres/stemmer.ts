import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { fold } from '../analysis/fold.js';
import { languagesOf, type Stem } from '../analysis/languages.js';
import { textArray } from './arrays.js';
import { lexemes } from './indexing/indexing.queries.js';

const mostRemembered = 60_000;

/** Stems by PostgreSQL's Snowball dictionaries; many are remembered, since a word's stem never changes. */
@Injectable()
export class Stemmer {
  private readonly remembered = new Map<string, Map<string, Stem>>();

  constructor(private readonly database: Database) {}

  /** Every stem that a word may have in the languages, without accents; a stop word's is empty. */
  async stems(words: Iterable<string>, languages: readonly string[]): Promise<Map<string, Stem[]>> {
    const stems = new Map<string, Stem[]>();
    const unknown = new Map<string, string[]>();
    for (const word of words) {
      const found: Stem[] = [];
      for (const language of languagesOf(word, languages)) {
        const stem = language === 'simple' ? { language, term: fold(word) } : this.remembered.get(language)?.get(word);
        if (stem) found.push(stem);
        else if (!unknown.get(language)?.push(word)) unknown.set(language, [word]);
      }
      stems.set(word, found);
    }
    for (const [language, asked] of unknown) for (const [word, stem] of await this.ask(asked, language)) stems.get(word)?.push(stem);
    return stems;
  }

  private async ask(words: string[], language: string): Promise<Map<string, Stem>> {
    const rows = await this.database.query(lexemes, [`pg_catalog.${language}_stem`, textArray(words)]);
    let known = this.remembered.get(language);
    if (!known || known.size > mostRemembered) this.remembered.set(language, (known = new Map()));
    const stems = new Map<string, Stem>();
    for (const [at, word] of words.entries()) {
      const lexeme = rows[at]?.lexeme;
      stems.set(word, { language, term: lexeme ? fold(lexeme) : '' });
    }
    for (const [word, stem] of stems) known.set(word, stem);
    return stems;
  }
}

import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import type { SeenWord } from '../../analysis/document.js';
import { fold } from '../../analysis/fold.js';
import { intArray, textArray } from '../arrays.js';
import { addTerms, addWords, termsByText } from './vocabulary.queries.js';

const mostRemembered = 120_000;

interface Known {
  terms: Map<string, number>;
  /** By language. */
  words: Map<string, Set<string>>;
  epoch: number;
}

/** The numbers of terms and the words that were seen for them, in the database and for a while in memory. */
@Injectable()
export class Vocabulary {
  private readonly communities = new Map<string, Known>();

  constructor(private readonly database: Database) {}

  /** The number of each term, new ones get one; and those that were not in memory. */
  async ids(terms: Iterable<string>): Promise<{ ids: ReadonlyMap<string, number>; learned: readonly string[] }> {
    const known = this.known();
    const ids = new Map<string, number>();
    const asked: string[] = [];
    for (const term of terms) {
      const id = known.terms.get(term);
      if (id === undefined) asked.push(term);
      else ids.set(term, id);
    }
    await this.find(asked, ids);
    const missing = asked.filter((term) => !ids.has(term));
    if (missing.length > 0) {
      for (const { term, id } of await this.database.query(addTerms, [currentCommunityId(), textArray(missing)])) ids.set(term, id);
      await this.find(missing.filter((term) => !ids.has(term)), ids);
    }
    return { ids, learned: asked };
  }

  /** Writes down words that were not seen before, and returns them. */
  async see(words: Iterable<SeenWord>, ids: ReadonlyMap<string, number>): Promise<SeenWord[]> {
    const known = this.known();
    const fresh = new Map<string, SeenWord>();
    for (const word of words) if (!known.words.get(word.language)?.has(word.text)) fresh.set(`${word.language}:${word.text}`, word);
    const list = [...fresh.values()];
    if (list.length === 0) return list;
    const folded = list.map(({ text }) => fold(text));
    await this.database.query(addWords, [
      currentCommunityId(),
      textArray(folded),
      textArray(list.map(({ text }) => text)),
      textArray(list.map(({ language }) => language)),
      intArray(list.map(({ term }) => ids.get(term)!)),
      textArray(folded.map((word) => [...word].reverse().join(''))),
    ]);
    return list;
  }

  /** Keeps in memory what was written: to be called when it is committed. */
  remember(words: Iterable<SeenWord>, terms: Iterable<string>, ids: ReadonlyMap<string, number>): void {
    const known = this.known();
    for (const term of terms) known.terms.set(term, ids.get(term)!);
    for (const { language, text } of words) {
      let seen = known.words.get(language);
      if (!seen) known.words.set(language, (seen = new Set()));
      seen.add(text);
    }
  }

  /** Forgets what is in memory if terms were removed from the database since. */
  useEpoch(epoch: number): void {
    if (this.known().epoch !== epoch) this.communities.set(currentCommunityId(), { terms: new Map(), words: new Map(), epoch });
  }

  private async find(terms: readonly string[], ids: Map<string, number>): Promise<void> {
    if (terms.length === 0) return;
    for (const { term, id } of await this.database.query(termsByText, [currentCommunityId(), textArray(terms)])) ids.set(term, id);
  }

  private known(): Known {
    const communityId = currentCommunityId();
    let known = this.communities.get(communityId);
    if (!known || known.terms.size > mostRemembered) {
      if (this.communities.size > 20) this.communities.clear();
      this.communities.set(communityId, (known = { terms: new Map(), words: new Map(), epoch: known?.epoch ?? -1 }));
    }
    return known;
  }
}

import { fold } from './fold.js';
import { guessLanguage, stemIn, type Stem } from './languages.js';
import { wordsOf, type Word } from './words.js';

/** A topic as it is indexed: plain texts. */
export interface Source {
  title: string;
  solution: string | null;
  /** The body and the other replies. */
  others: string[];
  tags: string[];
}

/** How much an occurrence counts in each field. */
export const fieldWeights = { title: 3, solution: 2, rest: 1 } as const;
/** A weighted count is kept in one byte; BM25 is saturated long before. */
const mostWeight = 255;

export interface Occurrence {
  /** Occurrences, each counted by its field. */
  weight: number;
  inTitle: boolean;
}

export interface SeenWord {
  text: string;
  language: string;
  term: string;
}

export interface Analysed {
  terms: Map<string, Occurrence>;
  /** Weighted number of words. */
  length: number;
  titleLength: number;
  words: SeenWord[];
}

interface Field {
  words: Word[];
  weight: number;
  isTitle: boolean;
}

/** A topic cut into words, before their stems are known. */
export class DocumentDraft {
  private readonly fields: Field[];

  constructor(source: Source) {
    this.fields = [
      { words: wordsOf(source.title), weight: fieldWeights.title, isTitle: true },
      ...(source.solution === null ? [] : [{ words: wordsOf(source.solution), weight: fieldWeights.solution, isTitle: false }]),
      ...[...source.others, source.tags.join(' ')].map((text) => ({ words: wordsOf(text), weight: fieldWeights.rest, isTitle: false })),
    ];
  }

  collectWords(into: Set<string>): void {
    for (const { words } of this.fields) for (const { text } of words) into.add(text);
  }

  /** Counts the terms; `stems` knows every word of the draft. Stop words are kept for titles alone, as themselves. */
  analyse(stems: ReadonlyMap<string, readonly Stem[]>, languages: readonly string[]): Analysed {
    const analysed: Analysed = { terms: new Map(), length: 0, titleLength: 0, words: [] };
    const seen = new Set<string>();
    for (const field of this.fields) {
      const language = guessLanguage(field.words.map(({ text }) => text), stems, languages);
      for (const word of field.words) {
        const stem = stemIn(language, stems.get(word.text) ?? []);
        const isStop = stem === undefined || stem.term === '';
        if (isStop && !field.isTitle) continue;
        const term = isStop ? fold(word.text) : stem.term;
        if (term === '') continue;
        count(analysed, term, field, word.kind === 'word' && !isStop);
        const usedLanguage = stem?.language ?? language;
        const key = `${usedLanguage}:${word.text}`;
        if (word.kind === 'edge' || seen.has(key)) continue;
        seen.add(key);
        analysed.words.push({ text: word.text, language: usedLanguage, term });
      }
    }
    return analysed;
  }
}

function count(analysed: Analysed, term: string, field: Field, isCounted: boolean): void {
  const known = analysed.terms.get(term);
  const weight = Math.min(mostWeight, (known?.weight ?? 0) + field.weight);
  analysed.terms.set(term, { weight, inTitle: field.isTitle || (known?.inTitle ?? false) });
  if (!isCounted) return;
  analysed.length += field.weight;
  if (field.isTitle) analysed.titleLength += 1;
}

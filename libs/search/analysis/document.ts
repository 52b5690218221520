import { fold } from './fold.js';
import { guessLanguage, stemIn, type Stem } from './languages.js';
import { wordsOf } from './words.js';

/** A topic as it is indexed: plain texts. */
export interface Source {
  title: string;
  solution: string | null;
  /** The body and the other replies. */
  others: string[];
  tags: string[];
}

/** How much an occurrence counts in each field. */
const fieldWeights = { title: 3, solution: 2, rest: 1 } as const;
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
  /** How often each word stands in the text. */
  words: Map<string, number>;
  /** Words that are found but do not make the text longer: joined compounds and edges. */
  uncounted: Set<string>;
  weight: number;
  isTitle: boolean;
}

/** A topic cut into words, before their stems are known. */
export class DocumentDraft {
  private readonly fields: Field[];

  constructor(source: Source) {
    this.fields = [
      fieldOf(source.title, fieldWeights.title, true),
      ...(source.solution === null ? [] : [fieldOf(source.solution, fieldWeights.solution)]),
      ...[...source.others, source.tags.join(' ')].map((text) => fieldOf(text, fieldWeights.rest)),
    ];
  }

  collectWords(into: Set<string>): void {
    for (const { words } of this.fields) for (const text of words.keys()) into.add(text);
  }

  /** Counts the terms; `stems` knows every word of the draft. Stop words are kept for titles alone, as themselves. */
  analyse(stems: ReadonlyMap<string, readonly Stem[]>, languages: readonly string[]): Analysed {
    const analysed: Analysed = { terms: new Map(), length: 0, titleLength: 0, words: [] };
    const seen = new Map<string, string>();
    for (const field of this.fields) {
      const language = guessLanguage(field.words, stems, languages);
      for (const [text, times] of field.words) {
        const stem = stemIn(language, stems.get(text) ?? []);
        const isStop = stem === undefined || stem.term === '';
        if (isStop && !field.isTitle) continue;
        const term = isStop ? fold(text) : stem.term;
        if (term === '') continue;
        count(analysed, term, field, times, isStop || field.uncounted.has(text));
        const usedLanguage = stem?.language ?? language;
        if (seen.get(text) === usedLanguage) continue;
        seen.set(text, usedLanguage);
        analysed.words.push({ text, language: usedLanguage, term });
      }
    }
    return analysed;
  }
}

function fieldOf(text: string, weight: number, isTitle = false): Field {
  const field: Field = { words: new Map(), uncounted: new Set(), weight, isTitle };
  for (const word of wordsOf(text)) {
    field.words.set(word.text, (field.words.get(word.text) ?? 0) + 1);
    if (word.kind !== 'word') field.uncounted.add(word.text);
  }
  return field;
}

function count(analysed: Analysed, term: string, field: Field, times: number, isUncounted: boolean): void {
  const known = analysed.terms.get(term);
  if (known) {
    known.weight = Math.min(mostWeight, known.weight + field.weight * times);
    known.inTitle ||= field.isTitle;
  } else {
    analysed.terms.set(term, { weight: Math.min(mostWeight, field.weight * times), inTitle: field.isTitle });
  }
  if (isUncounted) return;
  analysed.length += field.weight * times;
  if (field.isTitle) analysed.titleLength += times;
}

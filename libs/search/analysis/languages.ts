const latin = /\p{Script=Latin}/u;
const arabic = /\p{Script=Arabic}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/** The community's languages that a word may be of, by its script; `simple` when there is none. */
export function languagesOf(word: string, languages: readonly string[]): readonly string[] {
  const fitting = languages.filter((language) => fits(word, language));
  return fitting.length > 0 ? fitting : ['simple'];
}

function fits(word: string, language: string): boolean {
  if (language === 'simple') return true;
  if (language === 'arabic') return arabic.test(word);
  if (language === 'russian') return cyrillic.test(word);
  return latin.test(word);
}

export interface Stem {
  language: string;
  /** Empty for a stop word of the language. */
  term: string;
}

/**
 * Guesses which of the languages a text is written in, by its stop words (`words` with their
 * counts); the first language when none stands out.
 * The order of `languages` is the community's: most used first.
 */
export function guessLanguage(words: ReadonlyMap<string, number>, stems: ReadonlyMap<string, readonly Stem[]>, languages: readonly string[]): string {
  const first = languages[0] ?? 'simple';
  if (languages.length < 2) return first;
  const stops = new Map<string, number>();
  for (const [word, times] of words) {
    for (const { language, term } of stems.get(word) ?? []) if (term === '') stops.set(language, (stops.get(language) ?? 0) + times);
  }
  return languages.reduce((best, language) => ((stops.get(language) ?? 0) > (stops.get(best) ?? 0) ? language : best), first);
}

/** The stem in the text's language, or in the word's only one when the text's language is of another script. */
export function stemIn(language: string, stems: readonly Stem[]): Stem | undefined {
  return stems.find((stem) => stem.language === language) ?? stems[0];
}

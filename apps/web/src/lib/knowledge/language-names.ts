/** The name of a language in itself, as in a list of languages. */
export function ownNameOf(language: string): string {
  const name = languageIn(language, language);
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

/** The name of a language in another. */
export function languageIn(locale: string, language: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
}

/** In which articles are written, besides those of the site. */
const others = ['ar', 'bn', 'cs', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'ko', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sv', 'th', 'tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant'];

/** Languages to choose from, those that are given first. */
export const languageChoices = (first: readonly string[]): string[] => [...new Set([...first, ...others])];

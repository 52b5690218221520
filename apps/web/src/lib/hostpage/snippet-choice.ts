import { snippetNumbers, snippetOptions, type SnippetChoice, type SnippetLook, type SnippetNumber } from './snippet';

type Option = keyof typeof snippetOptions;

/** What an address asks for, as the form without scripts sends it; what is not known or out of range is as it is by itself. */
export function choiceIn(query: URLSearchParams, look: SnippetLook, locales: readonly string[]): SnippetChoice {
  const text = (name: string) => query.get(name)?.trim() ?? '';
  const number = (name: SnippetNumber) => {
    const given = text(name);
    const value = Number(given);
    return given !== '' && value >= 0 && value <= snippetNumbers[name].max ? value : look[name];
  };
  const word = (name: Option) => (snippetOptions[name] as readonly string[]).find((option) => option === text(name)) ?? snippetOptions[name][0];
  const numbers = Object.fromEntries((Object.keys(snippetNumbers) as SnippetNumber[]).map((name) => [name, number(name)])) as unknown as SnippetLook;
  const words = Object.fromEntries((Object.keys(snippetOptions) as Option[]).map((name) => [name, word(name)])) as Pick<SnippetChoice, Option>;
  return { ...numbers, ...words, label: text('label'), heading: text('heading'), locale: locales.find((locale) => locale === text('locale')) ?? '', identifies: query.has('identifies'), pinned: query.has('pinned') };
}

import type { Host } from '../host.js';

type Texts = Record<string, string>;

/** Says things in the language of an element, else in that of the page, else in English; `count` chooses among the forms of a plural. */
export function wordsOf(element: HTMLElement, host: Host, texts: Record<'en' | 'fr' | 'ar', Texts>): (key: string, count?: number) => string {
  const wanted = (element.getAttribute('locale') ?? host.theme.locale ?? document.documentElement.lang).slice(0, 2);
  const locale = wanted === 'fr' || wanted === 'ar' ? wanted : 'en';
  return (key, count) => {
    const text = texts[locale][count === undefined ? key : `${key}_${new Intl.PluralRules(locale).select(count)}`] ?? '';
    return text.replace('{{count}}', new Intl.NumberFormat(locale).format(count ?? 0));
  };
}

import type { Locale } from '#contracts';

/** The languages that ship, each by its own name. */
export const localeNames: Record<Locale, string> = { en: 'English', fr: 'Français', ar: 'العربية' };

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The direction in which a language is written, be it one that ships or one of an article. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(language.split('-')[0]!) ? 'rtl' : 'ltr';
}

/** Whether this is a language that ships. */
export function isLocale(value: string): value is Locale {
  return value in localeNames;
}

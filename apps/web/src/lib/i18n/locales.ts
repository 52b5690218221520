import type { Locale } from '#contracts';

/** The languages that ship, each by its own name. */
export const localeNames: Record<Locale, string> = { en: 'English', fr: 'Français', ar: 'العربية' };

/** The direction in which a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** Whether this is a language that ships. */
export function isLocale(value: string): value is Locale {
  return value in localeNames;
}

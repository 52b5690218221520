import { directionOf } from './locales';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/;

/** A name of the other direction keeps its own order and leaves the sentence around it alone (UAX 9, FSI and PDI). */
export function isolated(value: string, locale: string): string {
  const other = directionOf(locale) === 'rtl' ? leftToRight : rightToLeft;
  return other.test(value) ? `\u2068${value}\u2069` : value;
}

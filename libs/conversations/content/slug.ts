import { contentLimits } from './limits.js';

/**
 * The readable part of a topic's address: lower case, letters and digits of any script, at most 80 characters, never
 * empty (`topic` where a title has no letter). Accents are dropped from Latin letters only.
 */
export function slugify(title: string): string {
  const words = title
    .slice(0, 1_000)
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  if (words.length <= contentLimits.slug) return words === '' ? 'topic' : words;
  let cut = words.slice(0, contentLimits.slug).replace(/[\ud800-\udbff]$/, '');
  if (words.charAt(cut.length) !== '-') {
    const lastWord = cut.lastIndexOf('-');
    if (lastWord >= contentLimits.slug / 2) cut = cut.slice(0, lastWord);
  }
  return cut.replace(/-+$/, '');
}

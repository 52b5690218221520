import type { PrivateMark, PrivateTexts } from '#contracts';
import { findSecrets } from '#secrets';

const image = /!\[[^\]\n]{0,200}\]\([^)\s]{1,500}(?:\s+"[^"\n]{0,200}")?\)/g;

/** What in private texts should not become public as it stands: secrets, images, and the names of the people who took part. */
export function marksIn(texts: PrivateTexts, names: readonly string[]): PrivateMark[] {
  const named = namePattern(names);
  return (['title', 'question', 'answer'] as const).flatMap((field) => {
    const text = texts[field] ?? '';
    const found: PrivateMark[] = [];
    const add = (kind: PrivateMark['kind'], start: number, end: number): void => {
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ field, kind, start, end, text: text.slice(start, end) });
    };
    for (const { kind, start, end } of findSecrets(text)) add(kind, start, end);
    for (const match of text.matchAll(image)) add('image', match.index, match.index + match[0].length);
    if (named) for (const match of text.matchAll(named)) add('name', match.index, match.index + match[0].length);
    return found.sort((a, b) => a.start - b.start);
  });
}

const shortest = 3;

/** Each name whole, and its parts, with the @ of a mention. Undefined where there is none. */
function namePattern(names: readonly string[]): RegExp | undefined {
  const words = new Set(names.flatMap((name) => [name, ...name.split(/[\s,]+/)]).map((word) => word.trim()).filter((word) => word.length >= shortest));
  if (words.size === 0) return undefined;
  const choices = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])@?(?:${choices.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

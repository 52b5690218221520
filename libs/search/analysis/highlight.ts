import type { Highlight } from '#contracts';
import { fold } from './fold.js';
import { wordsOf } from './words.js';

interface Range {
  start: number;
  end: number;
}

/** Where words of the set (folded) stand in the text; overlapping and adjoining pairs are one range. */
function rangesOf(text: string, wanted: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const found = wordsOf(text).filter((word) => wanted.has(fold(word.text)));
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

function cut(text: string, from: number, to: number, ranges: readonly Range[]): Highlight[] {
  const parts: Highlight[] = [];
  let at = from;
  for (const { start, end } of ranges) {
    if (start < from || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false });
  return parts;
}

/** The whole text with its matches marked. */
export function highlight(text: string, wanted: ReadonlySet<string>): Highlight[] {
  return cut(text, 0, text.length, rangesOf(text, wanted));
}

export interface Excerpt {
  parts: Highlight[];
  /** How many different words of the query stand in the excerpt. */
  distinct: number;
}

const longest = 220;
const longestRead = 20_000;

/** About 220 characters of a text around the place where most different words of the query stand together. */
export function excerptAround(whole: string, wanted: ReadonlySet<string>): Excerpt {
  const text = whole.slice(0, longestRead).replace(/\s+/g, ' ');
  const ranges = rangesOf(text, wanted);
  const best = densest(text, ranges);
  const from = wordStart(text, best ? best.start - 60 : 0);
  const to = wordEnd(text, from + longest);
  const parts = cut(text, from, to, ranges);
  if (from > 0) parts.unshift({ text: '… ', hit: false });
  if (to < text.length) parts.push({ text: ' …', hit: false });
  return { parts, distinct: best?.distinct ?? 0 };
}

function densest(text: string, ranges: readonly Range[]): { start: number; distinct: number } | undefined {
  let best: { start: number; distinct: number } | undefined;
  for (const [index, { start }] of ranges.entries()) {
    const near = new Set<string>();
    for (let next = index; next < ranges.length && ranges[next]!.end <= start + longest - 60; next += 1) {
      near.add(text.slice(ranges[next]!.start, ranges[next]!.end).toLowerCase());
    }
    if (!best || near.size > best.distinct) best = { start, distinct: near.size };
  }
  return best;
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.lastIndexOf(' ', at);
  return space > at - 40 && space >= 0 ? space + 1 : wholeCharacter(text, at);
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - 40 ? space : wholeCharacter(text, at);
}

/** Never between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

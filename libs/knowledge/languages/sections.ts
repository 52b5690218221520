import { headingsOf } from '#conversations';

/** A part of an article: its title, what stands before the first heading, or a heading with what follows it. */
export interface Section {
  kind: 'title' | 'opening' | 'heading';
  /** As it is read; null of the opening. */
  heading: string | null;
  /** With the line of the heading. */
  text: string;
}

/** Headings down to this level have addresses on the page. */
const deepest = 3;

/** The title, and the text cut at its headings of the first two levels; put together again they are the text. */
export function sectionsOf({ title, body }: { title: string; body: string }): Section[] {
  const lines = body.split('\n');
  const cuts = headingsOf(body).filter(({ level, text }) => level <= deepest && text !== '');
  const opening = lines.slice(0, cuts[0]?.line ?? lines.length).join('\n').trim();
  const sections = cuts.map(({ line, text }, at): Section => ({ kind: 'heading', heading: text, text: lines.slice(line, cuts[at + 1]?.line ?? lines.length).join('\n').trim() }));
  return [{ kind: 'title', heading: title, text: title }, ...(opening ? [{ kind: 'opening' as const, heading: null, text: opening }] : []), ...sections];
}

/** The title and the text that sections are of. */
export function textOfSections(sections: readonly Pick<Section, 'kind' | 'text'>[]): { title: string; body: string } {
  const title = sections.find(({ kind }) => kind === 'title')?.text ?? '';
  return { title, body: sections.filter(({ kind, text }) => kind !== 'title' && text.trim() !== '').map(({ text }) => text.trim()).join('\n\n') };
}

/** From this share of common words on two texts are taken for versions of one section. */
const alike = 0.5;
/** What equal headings count for. */
const ofHeading = 0.6;
/** So many pairs of changed sections are compared by their words; past it their places decide. */
const mostCompared = 10_000;

/**
 * Where each section of an older text is in a newer one of the same language: null where it is not. Equal ones first, in
 * their order, then those that are most alike, then what was replaced where it stood (docs/decisions/0132).
 */
export function follow(before: readonly Section[], after: readonly Section[]): (number | null)[] {
  const found: (number | null)[] = before.map(() => null);
  const taken = new Set<number>();
  const match = (from: number, to: number): void => {
    found[from] = to;
    taken.add(to);
  };
  for (const kind of ['title', 'opening'] as const) {
    const [from, to] = [before, after].map((sections) => sections.findIndex((section) => section.kind === kind)) as [number, number];
    if (from !== -1 && to !== -1) match(from, to);
  }
  const equal = new Map<string, number[]>();
  for (const [at, { kind, text }] of after.entries()) if (kind === 'heading') equal.set(text, [...(equal.get(text) ?? []), at]);
  for (const [at, { kind, text }] of before.entries()) {
    const next = kind === 'heading' ? equal.get(text)?.shift() : undefined;
    if (next !== undefined) match(at, next);
  }
  const left = (): [number[], number[]] => [found.flatMap((to, at) => (to === null && before[at]!.kind === 'heading' ? [at] : [])), after.flatMap(({ kind }, at) => (kind === 'heading' && !taken.has(at) ? [at] : []))];
  const [gone, come] = left();
  if (gone.length * come.length <= mostCompared) {
    const words = new Map([...gone.map((at) => before[at]!), ...come.map((at) => after[at]!)].map((section) => [section, wordsOf(section.text)]));
    const scored = gone.flatMap((from) => come.map((to) => ({ from, to, likeness: likeness(before[from]!, after[to]!, words) })));
    const nearest = ({ from, to }: { from: number; to: number }): number => Math.abs(from - to);
    for (const { from, to } of scored.filter((pair) => pair.likeness >= alike).sort((one, other) => other.likeness - one.likeness || nearest(one) - nearest(other))) if (found[from] === null && !taken.has(to)) match(from, to);
  }
  replaceInPlace(found, taken, after.length, match);
  return found;
}

/** Between two sections that are known, as many gone as come are each other's in their order. */
function replaceInPlace(found: readonly (number | null)[], taken: ReadonlySet<number>, length: number, match: (from: number, to: number) => void): void {
  for (let from = 0; from < found.length; from += 1) {
    if (found[from] !== null) continue;
    let end = from;
    while (end < found.length && found[end] === null) end += 1;
    const start = from === 0 ? 0 : found[from - 1]! + 1;
    const free: number[] = [];
    for (let to = start; to < length && !taken.has(to); to += 1) free.push(to);
    if (free.length === end - from) free.forEach((to, at) => match(from + at, to));
    from = end;
  }
}

function likeness(one: Section, other: Section, words: ReadonlyMap<Section, ReadonlyMap<string, number>>): number {
  const share = shareOfWords(words.get(one)!, words.get(other)!);
  return one.heading === other.heading ? ofHeading + (1 - ofHeading) * share : share;
}

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Dice's coefficient of two bags of words: 2 x common / all. */
function shareOfWords(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0];
  for (const [word, count] of one) {
    common += Math.min(count, other.get(word) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

/** Those of a row of numbers that do not stand in its longest rising part: what was moved. */
export function outOfOrder(row: readonly number[]): Set<number> {
  const longest: number[] = [];
  const before = row.map(() => -1);
  const ends: number[] = [];
  for (const [at, value] of row.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  }
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at]!) longest.push(row[at]!);
  const kept = new Set(longest);
  return new Set(row.filter((value) => !kept.has(value)));
}

import type { SectionState } from '#contracts';
import { follow, outOfOrder, type Section } from './sections.js';

/** Where a section stands in a version of a text. */
export interface SectionAt {
  version: number;
  index: number;
}

/** A section of the source and the one of the translation that says the same. */
export interface SectionPair {
  /** Its place in the source's known version; null where the source has it no longer. */
  source: number | null;
  /** Its place in the translation's known version; null where nobody translated it. */
  own: number | null;
  /** The source's section that it was made from, or held to need none; null where nobody looked at it yet, and of what is the translation's own. */
  from: SectionAt | null;
  /** It still has the words of the source. */
  copied: boolean;
  /** The source says something else there since. */
  changed: boolean;
  /** It stands elsewhere in the source since. */
  moved: boolean;
  /** Somebody says that it is behind. */
  marked: boolean;
}

export function stateOf({ source, own, from, copied, changed, moved, marked }: SectionPair): SectionState {
  if (source === null) return from === null ? 'current' : 'removed';
  if (own === null) return from === null || changed || marked ? 'missing' : 'current';
  if (copied) return 'untranslated';
  if (changed || marked) return 'behind';
  return moved ? 'moved' : 'current';
}

/** How many sections are not as the source has them, of how many; what is the translation's own is none of them. */
export function countsOf(pairs: readonly SectionPair[]): { behind: number; total: number } {
  const behind = pairs.filter((pair) => stateOf(pair) !== 'current').length;
  return { behind, total: pairs.filter(({ source, from }) => source !== null || from !== null).length };
}

/** Without what neither text has. */
export const inEither = (pairs: readonly SectionPair[]): SectionPair[] => pairs.filter(({ source, own }) => source !== null || own !== null);

/** A draft that has the source's sections, in its words. */
export function pairsOfCopy(sections: readonly Section[], version: number): SectionPair[] {
  return sections.map((_section, index) => ({ source: index, own: index, from: { version, index }, copied: true, changed: false, moved: false, marked: false }));
}

/** The section that an index means in the text that a pair was made from; undefined where nobody knows any more. */
export type TextOf = (at: SectionAt) => string | undefined;

/** The source has a newer text. */
export function followSource(pairs: readonly SectionPair[], before: readonly Section[], after: readonly Section[], textOf: TextOf): SectionPair[] {
  const found = follow(before, after);
  const says = (pair: SectionPair, index: number): boolean => pair.from !== null && textOf(pair.from) === after[index]!.text;
  const at = pairs.map(({ source }) => (source === null ? null : found[source]!));
  const known = new Set(at);
  const added: number[] = [];
  for (const index of after.keys()) {
    if (known.has(index)) continue;
    // What was taken out and put back is what it was.
    const back = pairs.findIndex((pair, of) => at[of] === null && says(pair, index));
    if (back === -1) added.push(index);
    else at[back] = index;
  }
  const moved = outOfOrder(found.filter((to): to is number => to !== null));
  const kept = pairs.map((pair, of): SectionPair => {
    const source = at[of]!;
    return source === null ? { ...pair, source } : { ...pair, source, changed: pair.from !== null && !says(pair, source), moved: pair.moved || moved.has(source) };
  });
  return inOrder([...kept, ...added.map((source) => ({ source, own: null, from: null, copied: false, changed: false, moved: false, marked: false }))]);
}

/** The translation has a newer text; whoever wrote something new in it had the source's known version, `version`, before them. */
export function followOwn(pairs: readonly SectionPair[], before: readonly Section[], after: readonly Section[], version: number): SectionPair[] {
  const found = follow(before, after);
  const kept = pairs.map((pair): SectionPair => {
    if (pair.own === null) return pair;
    const own = found[pair.own]!;
    return own === null ? { ...pair, own, from: null, copied: false } : { ...pair, own, copied: pair.copied && before[pair.own]!.text === after[own]!.text };
  });
  const known = new Set(found);
  const filled = fill(kept, new Set([...after.keys()].filter((index) => !known.has(index))), version);
  return filled.map((pair) => ({ ...pair, moved: pair.moved && filled.some((other) => stand(pair, other) === 'turned') }));
}

/** Whether two sections stand in the translation as they do in the source, or the other way round. */
function stand(one: SectionPair, other: SectionPair): 'alike' | 'turned' {
  if (one === other || one.source === null || one.own === null || other.source === null || other.own === null) return 'alike';
  return one.source < other.source === one.own < other.own ? 'alike' : 'turned';
}

/** What is new in the translation stands for what it lacked right behind the same neighbour, in the same order. */
function fill(pairs: readonly SectionPair[], fresh: ReadonlySet<number>, version: number): SectionPair[] {
  let next = 0;
  return pairs.map((pair) => {
    if (pair.own === null && pair.source !== null && fresh.has(next)) {
      next += 1;
      return { ...pair, own: next - 1, from: { version, index: pair.source }, copied: false, changed: false, marked: false };
    }
    if (pair.own !== null) next = pair.own + 1;
    return pair;
  });
}

/** As the source has them; what it has no longer follows what stood before it. */
function inOrder(pairs: readonly SectionPair[]): SectionPair[] {
  let last = -1;
  const keyed = pairs.map((pair) => ({ pair, at: (last = pair.source ?? last) }));
  return keyed.sort((one, other) => one.at - other.at).map(({ pair }) => pair);
}

/** One section of the translation was written, or came in at a place; all others are what they were. */
export function written(pairs: readonly SectionPair[], at: number, index: number): SectionPair[] {
  const isNew = pairs[at]!.own === null;
  return pairs.map((pair, of) => {
    if (of === at) return { ...pair, own: index, copied: false };
    return isNew && pair.own !== null && pair.own >= index ? { ...pair, own: pair.own + 1 } : pair;
  });
}

/** Somebody says that a section is as the source's known version has it, or that it is behind. */
export function settled(pairs: readonly SectionPair[], at: number, { current, version }: { current: boolean; version: number }): SectionPair[] {
  const pair = pairs[at]!;
  if (!current) return pairs.with(at, { ...pair, marked: true });
  return pairs.with(at, { ...pair, from: pair.source === null ? null : { version, index: pair.source }, copied: false, changed: false, moved: false, marked: false });
}

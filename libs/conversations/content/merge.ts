import { diffArrays } from 'diff';

/** A stretch of lines of the base, from `start` up to `end`, that one side replaced by `lines`. */
interface Change {
  start: number;
  end: number;
  lines: string[];
}

/** So many changed lines are compared; texts that differ by more do not merge. */
const mostEdits = 2_000;

function changesOf(base: string[], next: string[]): Change[] | null {
  const parts = diffArrays(base, next, { maxEditLength: mostEdits });
  if (parts === undefined) return null;
  const changes: Change[] = [];
  let at = 0;
  let open: Change | null = null;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      at += value.length;
      open = null;
      continue;
    }
    if (!open) changes.push((open = { start: at, end: at, lines: [] }));
    if (added) open.lines.push(...value);
    else open.end = at += value.length;
  }
  return changes;
}

/** Changes that touch are no longer told apart, so they conflict too. */
const meet = (one: Change, other: Change): boolean => one.start <= other.end && other.start <= one.end;
const isSame = (one: Change, other: Change): boolean => one.start === other.start && one.end === other.end && one.lines.join('\n') === other.lines.join('\n');

/**
 * What comes of two texts that were both made from a third: the changes of both, line by line. Null where they changed the
 * same lines, or lines that touch, in different ways.
 */
export function mergeTexts(base: string, one: string, other: string): string | null {
  const lines = base.split('\n');
  const [ones, others] = [changesOf(lines, one.split('\n')), changesOf(lines, other.split('\n'))];
  if (!ones || !others) return null;
  const own = ones.filter((change) => !others.some((second) => isSame(change, second)));
  if (own.some((change) => others.some((second) => meet(change, second)))) return null;
  for (const { start, end, lines: replaced } of [...own, ...others].sort((a, b) => b.start - a.start)) lines.splice(start, end - start, ...replaced);
  return lines.join('\n');
}

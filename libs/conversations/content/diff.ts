import { diffArrays } from 'diff';

export interface DiffRow {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * Steps that one comparison may take altogether (the search takes about the square of the number of edits). Past it the
 * rest is shown as removed and added as a whole.
 */
const STEP_BUDGET = 1_200_000;
const LINE_EDITS = 400;

const LINES = /[^\n]*\n|[^\n]+$/g;
/** Scripts without spaces between words are compared by character. */
const WORDS =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}_])+|\P{L}\p{M}*/gu;

function pushRow(rows: DiffRow[], kind: DiffRow['kind'], text: string): void {
  if (text === '') return;
  const last = rows.at(-1);
  if (last?.kind === kind) last.text += text;
  else rows.push({ kind, text });
}

interface Budget {
  steps: number;
}

/** Rows between two lists of tokens, or null if they differ by more than the budget lets us find. */
function compare(before: string[], after: string[], mostEdits: number, budget: Budget): DiffRow[] | null {
  const maxEditLength = Math.min(mostEdits, Math.floor(Math.sqrt(budget.steps)));
  const parts = diffArrays(before, after, { maxEditLength });
  if (parts === undefined) {
    budget.steps -= maxEditLength * maxEditLength;
    return null;
  }
  let edits = 0;
  const rows: DiffRow[] = [];
  for (const part of parts) {
    if (part.added || part.removed) edits += part.count;
    pushRow(rows, part.added ? 'added' : part.removed ? 'removed' : 'same', part.value.join(''));
  }
  budget.steps -= edits * edits;
  return rows;
}

function commonEnds(before: string[], after: string[]): { start: number; end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, end };
}

/** Word rows of one changed stretch; equal ends are cut off first, so that a small edit in a long text stays cheap. */
function compareWords(before: string, after: string, budget: Budget, rows: DiffRow[]): void {
  const old = before.match(WORDS) ?? [];
  const now = after.match(WORDS) ?? [];
  const { start, end } = commonEnds(old, now);
  pushRow(rows, 'same', old.slice(0, start).join(''));
  const oldMiddle = old.slice(start, old.length - end);
  const nowMiddle = now.slice(start, now.length - end);
  const found = oldMiddle.length === 0 || nowMiddle.length === 0 ? null : compare(oldMiddle, nowMiddle, Infinity, budget);
  if (found === null) {
    pushRow(rows, 'removed', oldMiddle.join(''));
    pushRow(rows, 'added', nowMiddle.join(''));
  } else for (const row of found) pushRow(rows, row.kind, row.text);
  pushRow(rows, 'same', old.slice(old.length - end).join(''));
}

/**
 * Word-level rows from one version of a text to the next: `same` and `removed` together are the old text, `same` and
 * `added` the new one. The work is bounded for texts of any kind.
 */
export function diffMarkdown(before: string, after: string): DiffRow[] {
  const rows: DiffRow[] = [];
  const budget: Budget = { steps: STEP_BUDGET };
  const lines = compare(before.match(LINES) ?? [], after.match(LINES) ?? [], LINE_EDITS, budget);
  if (lines === null) {
    compareWords(before, after, budget, rows);
    return rows;
  }
  for (let at = 0; at < lines.length; at += 1) {
    const row = lines[at] as DiffRow;
    const next = lines[at + 1];
    if (row.kind === 'same' || next === undefined || next.kind === 'same') pushRow(rows, row.kind, row.text);
    else {
      const [removed, added] = row.kind === 'removed' ? [row, next] : [next, row];
      compareWords(removed.text, added.text, budget, rows);
      at += 1;
    }
  }
  return rows;
}

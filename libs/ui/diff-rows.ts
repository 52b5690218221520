export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}
interface Run {
  text: string;
  changed: boolean;
}
export type DiffRow =
  | { kind: 'same' | 'added' | 'removed'; before?: number; after?: number; runs: Run[] }
  | { kind: 'skip'; before?: undefined; after?: undefined; lines: number };

/** Unchanged lines that stay beside a change, on each side. */
const around = 2;

interface Line {
  runs: Run[];
  changed: boolean;
}

/** The lines of one side: the parts that it holds, broken at line ends. */
function linesOf(parts: DiffPart[], own: 'added' | 'removed'): Line[] {
  const lines: Line[] = [{ runs: [], changed: false }];
  for (const part of parts) {
    if (part.kind !== 'same' && part.kind !== own) continue;
    part.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push({ runs: [], changed: false });
      const line = lines[lines.length - 1] as Line;
      if (text !== '') line.runs.push({ text, changed: part.kind === own });
      if (part.kind === own) line.changed = true;
    });
  }
  return lines;
}

/**
 * Rows of a line-by-line view from parts of any size (words or lines). Lines that are the same on both sides pair up;
 * long unchanged stretches fold into one row.
 */
export function diffRows(parts: DiffPart[]): DiffRow[] {
  const before = linesOf(parts, 'removed');
  const after = linesOf(parts, 'added');
  const textOf = (line: Line) => line.runs.map((run) => run.text).join('');
  const rows: DiffRow[] = [];
  let b = 0;
  let a = 0;
  while (b < before.length || a < after.length) {
    const old = before[b];
    const fresh = after[a];
    if (old && fresh && textOf(old) === textOf(fresh)) {
      rows.push({ kind: 'same', before: ++b, after: ++a, runs: [{ text: textOf(old), changed: false }] });
    } else if (old && (old.changed || !fresh || !fresh.changed)) rows.push({ kind: 'removed', before: ++b, runs: old.runs });
    else if (fresh) rows.push({ kind: 'added', after: ++a, runs: fresh.runs });
  }
  // The empty end of a text whose last line grew is no change of its own.
  return folded(removedFirst(rows.filter((row) => row.kind === 'same' || row.kind === 'skip' || row.runs.length > 0 || rows.length === 1)));
}

/** In each stretch of changed lines the old ones come first. */
function removedFirst(rows: DiffRow[]): DiffRow[] {
  const ordered: DiffRow[] = [];
  let added: DiffRow[] = [];
  for (const row of rows) {
    if (row.kind === 'added') added.push(row);
    else if (row.kind === 'removed') ordered.push(row);
    else {
      ordered.push(...added, row);
      added = [];
    }
  }
  return [...ordered, ...added];
}

function folded(rows: DiffRow[]): DiffRow[] {
  const near = (at: number) => rows.slice(Math.max(0, at - around), at + around + 1).some((row) => row.kind !== 'same');
  const out: DiffRow[] = [];
  rows.forEach((row, at) => {
    const last = out[out.length - 1];
    if (row.kind !== 'same' || near(at)) out.push(row);
    else if (last?.kind === 'skip') last.lines++;
    else out.push({ kind: 'skip', lines: 1 });
  });
  return out;
}

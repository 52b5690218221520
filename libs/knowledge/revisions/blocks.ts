import { diffArrays } from 'diff';

const fence = /^ {0,3}(`{3,}|~{3,})/;

/** The paragraphs, lists, tables and so on of a text: what stands between empty lines, code fences whole. */
export function blocksOf(source: string): string[] {
  const blocks: string[][] = [];
  let open: string | null = null;
  let begins = true;
  for (const line of source.split('\n')) {
    const mark = fence.exec(line)?.[1] ?? null;
    if (open === null && line.trim() === '') {
      begins = true;
      continue;
    }
    if (begins) blocks.push([]);
    begins = false;
    blocks.at(-1)!.push(line);
    if (open === null) open = mark;
    else if (mark?.startsWith(open) && line.trim() === mark) open = null;
  }
  return blocks.map((lines) => lines.join('\n'));
}

export interface BlockRow {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** So many changed blocks are compared; past it all of the one text is removed and all of the other added. */
const mostEdits = 1_000;

export function diffBlocks(before: readonly string[], after: readonly string[]): BlockRow[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (!parts) return [...before.map((text) => ({ kind: 'removed' as const, text })), ...after.map((text) => ({ kind: 'added' as const, text }))];
  return parts.flatMap(({ added, removed, value }) => value.map((text) => ({ kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const), text })));
}

export interface BlamedBlock {
  text: string;
  /** The version that brought it as it is. */
  version: number;
}

/** Which version each block of the last of these texts comes from; oldest first. */
export function blame(texts: readonly { version: number; source: string }[]): BlamedBlock[] {
  let blamed: BlamedBlock[] = [];
  for (const { version, source } of texts) {
    const before = blamed;
    let at = 0;
    blamed = diffBlocks(before.map(({ text }) => text), blocksOf(source)).flatMap(({ kind, text }) => {
      if (kind === 'added') return [{ text, version }];
      const known = before[at++]!;
      return kind === 'same' ? [known] : [];
    });
  }
  return blamed;
}

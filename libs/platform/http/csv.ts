import { Readable } from 'node:stream';
import type { Page } from '#contracts';
import { currentScope, inScope } from './scope.js';

export type CsvCell = string | number | null;

/** What a spreadsheet would take for the beginning of a formula (OWASP, "CSV injection"). */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const needsQuotes = /[",\r\n]/;

/** One line of a table as RFC 4180 writes it. A text that a spreadsheet would run is written as a text: with an apostrophe before it. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join()}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets take a table for UTF-8 if it begins with this. */
const byteOrderMark = '\uFEFF';

/** A list as a table to take along, with memory for one page at a time. */
export function csvTable<Item>(columns: readonly string[], read: (cursor: string | undefined) => Promise<Page<Item>>, cellsOf: (item: Item) => readonly CsvCell[]): Readable {
  // The stream is read after this request's work is done; each part of it is read as the same reader.
  const scope = currentScope()!;
  return Readable.from(lines(columns, (cursor) => inScope(scope, () => read(cursor)), cellsOf));
}

async function* lines<Item>(columns: readonly string[], read: (cursor: string | undefined) => Promise<Page<Item>>, cellsOf: (item: Item) => readonly CsvCell[]): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns);
  for (let cursor: string | undefined; ; ) {
    const { items, nextCursor }: Page<Item> = await read(cursor);
    yield items.map((item) => csvLine(cellsOf(item))).join('');
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}

import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#contracts';
import { Communities } from '#identity';
import { currentScope, inScope } from '#platform';
import { csvLine } from './csv.js';
import { Ledgers } from './ledgers.js';

const linesAtOnce = 500;
/** Spreadsheets take a table for UTF-8 if it begins with this. */
const byteOrderMark = '\uFEFF';
const columns = ['when', 'kind', 'points', 'counted', 'reason', 'total', 'rule version', 'line', 'takes back', 'taken back by', 'by', 'topic', 'address'];

/** A ledger as a table to take along: what the reader may see of it, and memory for some lines at a time. */
@Injectable()
export class LedgerTables {
  constructor(
    private readonly ledgers: Ledgers,
    private readonly communities: Communities,
  ) {}

  async of(handle: string): Promise<Readable> {
    const [read, site] = await Promise.all([this.ledgers.lines(handle, linesAtOnce), this.communities.address()]);
    // The stream is read after this request's work is done; each part of it is read as the same reader.
    const scope = currentScope()!;
    return Readable.from(lines((cursor) => inScope(scope, () => read(cursor)), site));
  }
}

async function* lines(read: Awaited<ReturnType<Ledgers['lines']>>, site: string): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns);
  for (let cursor: string | null = null; ; ) {
    const { items, nextCursor }: Awaited<ReturnType<typeof read>> = await read(cursor);
    yield items.map((entry) => csvLine(cellsOf(entry, site))).join('');
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}

function cellsOf({ occurredAt, kind, points, applied, reason, total, ruleVersion, id, reverses, reversedBy, actor, topic, postId }: LedgerEntry, site: string): (string | number | null)[] {
  const address = topic && (postId ? `${site}/p/${postId}` : `${site}/t/${topic.number}`);
  return [occurredAt, kind, points, applied, reason, total, ruleVersion, id, reverses, reversedBy, actor?.handle ?? null, topic?.title ?? null, address];
}

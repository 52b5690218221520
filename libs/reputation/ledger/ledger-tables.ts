import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#contracts';
import { Communities } from '#identity';
import { csvTable, type CsvCell } from '#platform';
import { Ledgers } from './ledgers.js';

const linesAtOnce = 500;
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
    return csvTable(columns, (cursor) => read(cursor ?? null), (entry) => cellsOf(entry, site));
  }
}

function cellsOf({ occurredAt, kind, points, applied, reason, total, ruleVersion, id, reverses, reversedBy, actor, topic, postId }: LedgerEntry, site: string): CsvCell[] {
  const address = topic && (postId ? `${site}/p/${postId}` : `${site}/t/${topic.number}`);
  return [occurredAt, kind, points, applied, reason, total, ruleVersion, id, reverses, reversedBy, actor?.handle ?? null, topic?.title ?? null, address];
}

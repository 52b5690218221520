import type { LedgerEntry, MemberRef } from '#contracts';
import type { LedgerPageRow } from './ledger.queries.js';

interface Page {
  /** The balance after the first row. */
  total: number;
  actors: ReadonlyMap<string, MemberRef>;
}

/** Rows with the balance after each; they are given newest first. */
export function presentLedger(rows: readonly LedgerPageRow[], { total, actors }: Page): LedgerEntry[] {
  let after = total;
  return rows.map((row) => {
    const entry = presentEntry(row, after, actors);
    after -= row.applied;
    return entry;
  });
}

function presentEntry(row: LedgerPageRow, total: number, actors: ReadonlyMap<string, MemberRef>): LedgerEntry {
  return {
    id: row.id,
    kind: row.kind,
    occurredAt: row.occurredAt.toISOString(),
    points: row.points,
    applied: row.applied,
    reason: row.applied === row.points ? null : 'daily-cap',
    total,
    ruleVersion: row.ruleVersion,
    reverses: row.reverses,
    reversedBy: row.reversedBy,
    actor: (row.actorId && actors.get(row.actorId)) || null,
    topic: row.number === null ? null : { number: row.number, slug: row.slug!, title: row.title! },
    postId: row.objectId,
  };
}

import type { Reason, ReportKind, TallyState } from './import-state.js';

type Counted = 'read' | 'written' | 'there';

/** Counts what becomes of each row of a dump. */
export class Tally {
  constructor(readonly state: TallyState) {}

  static empty(): Tally {
    return new Tally({ read: {}, written: {}, there: {}, skipped: [], notes: [] });
  }

  count(what: Counted, kind: ReportKind, by = 1): void {
    if (by !== 0) this.state[what][kind] = (this.state[what][kind] ?? 0) + by;
  }

  skip(kind: ReportKind, reason: string, by = 1): void {
    add(this.state.skipped, kind, reason, by);
  }

  note(kind: ReportKind, reason: string, by = 1): void {
    add(this.state.notes, kind, reason, by);
  }

  /** Takes over what another tally counted. */
  add({ state }: Tally): void {
    for (const what of ['read', 'written', 'there'] as const) {
      for (const [kind, count] of Object.entries(state[what])) this.count(what, kind as ReportKind, count);
    }
    for (const { kind, reason, count } of state.skipped) this.skip(kind, reason, count);
    for (const { kind, reason, count } of state.notes) this.note(kind, reason, count);
  }

  /** Rows that are neither written, there already nor skipped, by kind: none, or the import has a fault. */
  unaccounted(): Partial<Record<ReportKind, number>> {
    const left: Partial<Record<ReportKind, number>> = {};
    for (const kind of Object.keys(this.state.read) as ReportKind[]) {
      const skipped = this.state.skipped.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0);
      const rest = (this.state.read[kind] ?? 0) - (this.state.written[kind] ?? 0) - (this.state.there[kind] ?? 0) - skipped;
      if (rest !== 0) left[kind] = rest;
    }
    return left;
  }

  /** A copy that counts on its own: a transaction that fails must leave no trace. */
  copy(): Tally {
    return new Tally(structuredClone(this.state));
  }
}

function add(list: Reason[], kind: ReportKind, reason: string, by: number): void {
  if (by === 0) return;
  const known = list.find((one) => one.kind === kind && one.reason === reason);
  if (known) known.count += by;
  else list.push({ kind, reason, count: by });
}

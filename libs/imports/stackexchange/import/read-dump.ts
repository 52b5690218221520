import { Injectable } from '@nestjs/common';
import { basename } from 'node:path';
import { ImportProgress } from '../progress.js';
import { Batches, ahead, type ImportRun } from './import-run.js';
import type { ReportKind, RowKind } from './import-state.js';
import { takeRows, type StagedRow, type TakenRow } from './stage-rows.js';
import { StagingRepository } from './staging.repository.js';
import type { Tally } from './tally.js';

const mostRows = 4_000;
const mostBytes = 1_000_000;

const reportKinds: Partial<Record<RowKind, ReportKind>> = {
  user: 'members',
  tag: 'tags',
  excerpt: 'tag wikis',
  question: 'questions',
  answer: 'answers',
  comment: 'comments',
  up: 'votes',
  down: 'votes',
  link: 'links',
  duplicate: 'links',
  history: 'history',
  close: 'history',
};

/** What a staged row is called in the report; undefined for rows that are counted as skipped already. */
export const reportKindOf = (kind: RowKind): ReportKind | undefined => reportKinds[kind];

interface Batch {
  rows: TakenRow[];
  nextByte: number;
}

/** Reads every file of a dump to its end before anything of it is shown: a fault in the last one leaves nothing half done. */
@Injectable()
export class ReadDump {
  constructor(
    private readonly batches: Batches,
    private readonly staging: StagingRepository,
  ) {}

  async run(run: ImportRun): Promise<void> {
    const { files, totalBytes } = run.dump;
    const done = files.slice(0, run.progress.file).reduce((sum, file) => sum + file.totalBytes, 0) + run.progress.byte;
    const progress = new ImportProgress(totalBytes, Date.now(), done);
    while (run.progress.file < files.length) {
      const file = files[run.progress.file]!;
      for await (const { rows, nextByte } of ahead(batchesOf(takeRows(file, run.progress.byte)))) {
        const before = run.progress.byte;
        await this.batches.commit(run, async (tally) => {
          await this.stage(run.id, rows, tally);
          return { byte: nextByte };
        });
        progress.add(nextByte - before, rows.length, Date.now());
        tell(run, `Reading ${basename(file.path)}`, progress);
      }
      progress.add(file.totalBytes - run.progress.byte, 0, Date.now());
      await this.batches.commit(run, async () => ({ file: run.progress.file + 1, byte: 0 }));
    }
    await this.batches.commit(run, async () => ({ step: 'settle' }));
  }

  private async stage(importId: string, rows: readonly TakenRow[], tally: Tally): Promise<void> {
    const staged: StagedRow[] = [];
    const sent = new Map<RowKind, number>();
    for (const row of rows) {
      tally.count('read', row.report);
      if (row.skipped !== undefined) tally.skip(row.report, row.skipped);
      if (!row.staged) continue;
      staged.push(row.staged);
      sent.set(row.staged.kind, (sent.get(row.staged.kind) ?? 0) + 1);
    }
    for (const { kind, count } of await this.staging.add(importId, staged)) sent.set(kind, sent.get(kind)! - count);
    for (const [kind, doubled] of sent) {
      const report = reportKindOf(kind);
      if (report) tally.skip(report, 'the same number stands twice in the file', doubled);
    }
  }
}

async function* batchesOf(rows: AsyncGenerator<TakenRow>): AsyncGenerator<Batch> {
  let batch: TakenRow[] = [];
  let began: number | undefined;
  for await (const row of rows) {
    began ??= row.nextByte;
    batch.push(row);
    if (batch.length < mostRows && row.nextByte - began < mostBytes) continue;
    yield { rows: batch, nextByte: row.nextByte };
    batch = [];
    began = undefined;
  }
  const last = batch.at(-1);
  if (last) yield { rows: batch, nextByte: last.nextByte };
}

export function tell(run: ImportRun, what: string, progress: ImportProgress, unit = 'rows'): void {
  const { fraction, rows, rowsPerSecond, secondsLeft } = progress.read(Date.now());
  run.tell({ what, fraction, counted: `${rows.toLocaleString('en')} ${unit}`, perSecond: rowsPerSecond, secondsLeft });
}

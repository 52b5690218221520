import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Dump } from '../dump-files.js';
import type { IdeaBoard } from '../mapping/idea-boards.js';
import type { Site } from '../mapping/site.js';
import type { ImportProgressState } from './import-state.js';
import { ImportsRepository } from './imports.repository.js';
import { Tally } from './tally.js';

/** How far one part of an import is, for the eyes of who waits for it. */
export interface ImportReading {
  what: string;
  /** 0 to 1. */
  fraction: number;
  counted: string;
  perSecond: number;
  secondsLeft: number | null;
}

/** One import while it goes on. */
export interface ImportRun {
  id: string;
  site: Site;
  dump: Dump;
  /** External ids of the source begin with it. */
  prefix: string;
  spaceId: string | null;
  boards: readonly IdeaBoard[];
  resumed: boolean;
  progress: ImportProgressState;
  tally: Tally;
  signal: AbortSignal;
  tell: (reading: ImportReading) => void;
}

/** Who stops an import loses nothing: the next run goes on after the last batch. */
export class ImportStopped extends Error {
  constructor() {
    super('Stopped. Run the same command again to go on where it stopped.');
  }
}

/** Does one batch of an import: its rows and the word that they are done stand or fall together. */
@Injectable()
export class Batches {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
  ) {}

  /** `work` counts in the tally that it gets, and returns what changed in the progress. */
  async commit(run: ImportRun, work: (tally: Tally) => Promise<Partial<ImportProgressState>>): Promise<void> {
    if (run.signal.aborted) throw new ImportStopped();
    const [tally, progress] = await this.database.tx.run(async () => {
      // The progress is in the same transaction, so a commit that a power cut takes back is done again.
      await this.database.query(`select set_config('synchronous_commit', 'off', true), set_config('statement_timeout', '0', true)`);
      const counted = run.tally.copy();
      const next = { ...run.progress, ...(await work(counted)), tally: counted.state };
      await this.imports.saveProgress(run.id, next);
      return [counted, next] as const;
    });
    run.tally = tally;
    run.progress = progress;
  }
}

/** Begins with the next item while the caller works on this one. */
export async function* ahead<Item>(source: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    let next = source.next();
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = source.next();
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await source.return(undefined);
  }
}

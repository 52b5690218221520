import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, DomainError, Signals } from '#platform';
import { Forgetting, Measuring, RatingThreads, Settling } from '#reputation';
import { Engines } from '#search';
import type { ImportRow } from '../../imports.entity.js';
import { Counts } from '../../counts/counts.js';
import { ImportsRepository } from './imports.repository.js';
import { StagingRepository } from './staging.repository.js';
import { afterUndo, removeMembers, removeSpace, removeTags, removeTopics, topicsToRemove, undoneCounts, type UndoneCounts } from './undo.queries.js';

const batchSize = 200;

export interface UndoPlan extends UndoneCounts {
  source: string;
  /** Posts that members wrote here on imported topics; they go too. */
  ownPosts: number;
  /** Imported accounts that their people use by now; they stay. */
  claimedMembers: number;
}

/** Takes away what an import brought, in pieces: interrupted, it goes on where it was when it is begun again. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly staging: StagingRepository,
    private readonly signals: Signals,
    private readonly reputation: Settling,
    private readonly forgetting: Forgetting,
    private readonly metrics: Measuring,
    private readonly expertise: RatingThreads,
    private readonly engines: Engines,
    private readonly counts: Counts,
  ) {}

  /** What undoing would take away. `source` may leave `stackexchange:` out. */
  async plan(source: string): Promise<UndoPlan> {
    const row = await this.find(source);
    const counts = await this.database.one<UndoneCounts & { ownPosts: number; claimedMembers: number }>(undoneCounts, [currentCommunityId(), row.source, `${row.source}/`]);
    return { source: row.source, ...counts! };
  }

  async run(source: string, tell: (done: number) => void): Promise<void> {
    const row = await this.find(source);
    const unlock = await this.imports.lock(row.source);
    try {
      await this.imports.setState(row.id, 'undoing');
      await this.removeTopics(row, tell);
      await this.database.tx.run(async () => {
        await this.database.query(`select set_config('statement_timeout', '0', true)`);
        const gone = await this.database.query<{ id: string }>(removeMembers, [currentCommunityId(), row.source]);
        await this.forgetting.forgetPointsOf(gone.map(({ id }) => id));
        await this.database.query(removeTags, [currentCommunityId(), row.id]);
        await this.removeSpaces(row);
      });
      await this.counts.correct('tags', 'members');
      await this.metrics.measureAll();
      await this.expertise.rateNew();
      while (await this.staging.removeSome(row.id, true));
      await this.imports.remove(row.id);
      await this.signals.send('community.changed', currentCommunityId());
    } finally {
      await unlock();
    }
  }

  private async removeTopics({ source }: ImportRow, tell: (done: number) => void): Promise<void> {
    for (let done = 0; ; ) {
      const rows = await this.database.query<{ id: string }>(topicsToRemove, [currentCommunityId(), `${source}/`, batchSize]);
      if (rows.length === 0) return;
      const ids = rows.map(({ id }) => id);
      await this.engines.remove(ids);
      await this.database.tx.run(async () => {
        for (const statement of afterUndo) await this.database.query(statement, [currentCommunityId(), ids]);
        await this.database.query(removeTopics, [currentCommunityId(), ids]);
        await this.reputation.settleMany(ids);
      });
      done += rows.length;
      tell(done);
    }
  }

  /** Spaces that were made for the import go, unless something else was written there. */
  private async removeSpaces({ spaceId, madeSpace, boards }: ImportRow): Promise<void> {
    const made = new Set([madeSpace ? spaceId : null, ...boards.map((board) => (board.made ? board.spaceId : null))]);
    for (const id of made) {
      if (!id) continue;
      await this.database.query(removeSpace, [currentCommunityId(), id]);
      await this.signals.send('space.changed', id);
    }
  }

  private async find(source: string): Promise<ImportRow> {
    const row = (await this.imports.bySource(source)) ?? (await this.imports.bySource(`stackexchange:${source}`));
    if (row) return row;
    const known = (await this.imports.list()).map((one) => one.source);
    const hint = known.length > 0 ? `There are: ${known.join(', ')}.` : 'Nothing was imported here.';
    throw new DomainError('not-found', { message: `There is no import of "${source}". ${hint}` });
  }
}

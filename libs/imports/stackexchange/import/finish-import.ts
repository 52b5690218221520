import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, Signals } from '#platform';
import { IdeaKeeping } from '#ideas';
import { Measuring, RatingThreads, Settling } from '#reputation';
import { Engines } from '#search';
import { TrustNight } from '#trust';
import { Counts } from '../../counts/counts.js';
import { Statistics } from '../../statistics.js';
import { stepOf } from '../mapping/idea-boards.js';
import { Batches, type ImportRun } from './import-run.js';
import { ImportsRepository } from './imports.repository.js';
import { StagingRepository } from './staging.repository.js';
import { importedIdeas } from './topics.queries.js';
import type { Tally } from './tally.js';

/** What comes after the writing: counts, read marks, reputation and the search index, and taking away what was kept in between. */
@Injectable()
export class FinishImport {
  constructor(
    private readonly database: Database,
    private readonly batches: Batches,
    private readonly imports: ImportsRepository,
    private readonly staging: StagingRepository,
    private readonly counts: Counts,
    private readonly ideas: IdeaKeeping,
    private readonly reputation: Settling,
    private readonly metrics: Measuring,
    private readonly expertise: RatingThreads,
    private readonly trust: TrustNight,
    private readonly statistics: Statistics,
    private readonly engines: Engines,
    private readonly signals: Signals,
  ) {}

  async count(run: ImportRun): Promise<void> {
    this.tell(run, 'Counting');
    await this.batches.commit(run, async (tally) => {
      if (hasWritten(tally)) {
        await this.markRead(run);
        if (tally.state.there.questions) await this.counts.correct();
        else await this.counts.correct('tags', 'members');
      }
      return { step: 'derive' };
    });
  }

  /** Reputation and the search index follow from what is written and not from each other: both at once. */
  async derive(run: ImportRun): Promise<void> {
    if (hasWritten(run.tally)) {
      if (run.boards.length > 0) await this.settleIdeas(run);
      // A failure is told once both have ended: who hears of it closes the database.
      const done = await Promise.allSettled([this.addReputation(), this.index(run)]);
      for (const one of done) if (one.status === 'rejected') throw one.reason;
    }
    await this.batches.commit(run, async () => ({ step: 'check' }));
  }

  /** Removes the staged rows, in pieces, and says that the import is done. */
  async clean(run: ImportRun): Promise<void> {
    this.tell(run, 'Cleaning up');
    let more = true;
    while (more) {
      await this.batches.commit(run, async () => {
        more = await this.staging.removeSome(run.id, false);
        return {};
      });
    }
    await this.imports.setState(run.id, 'finished');
    // A running server shows pages from memory.
    await this.signals.send('community.changed', currentCommunityId());
  }

  /** Ideas get their votes, and stand where the site's staff said that they do. */
  private async settleIdeas({ id, prefix }: ImportRun): Promise<void> {
    await this.ideas.settle({ lately: false });
    const rows = await this.database.query(importedIdeas, [currentCommunityId(), id, prefix]);
    const steps = rows.flatMap(({ topicId, tags, at }) => {
      const step = stepOf(tags);
      return step ? [{ topicId, at, ...step }] : [];
    });
    await this.ideas.placeImported(steps);
  }

  /** Points, expertise and trust for what happened elsewhere, under the rules that hold here. */
  private async addReputation(): Promise<void> {
    await this.reputation.settleAll();
    await this.statistics.refresh('reputation_ledger', 'reputation_days', 'members');
    await this.expertise.rateNew();
    await this.metrics.measureAll();
    await this.trust.evaluateAll();
    await this.statistics.refresh('member_metrics');
  }

  private async index(run: ImportRun): Promise<void> {
    const started = Date.now();
    await this.engines.reindex(async ({ done, total }) => {
      const perSecond = (done * 1_000) / Math.max(1, Date.now() - started);
      const secondsLeft = perSecond > 0 ? Math.max(0, total - done) / perSecond : null;
      run.tell({ what: 'Indexing and adding up reputation', fraction: total > 0 ? Math.min(1, done / total) : 1, counted: `${done.toLocaleString('en')} topics`, perSecond, secondsLeft });
    });
  }

  /** What was written elsewhere long ago is no news to who was here before. */
  private async markRead({ site, prefix }: ImportRun): Promise<void> {
    await this.database.query(
      `with imported as (select t.id, t.last_position, t.last_activity_at from topics t where t.community_id = $1 and starts_with(t.external_id, $3))
       insert into topic_reads (community_id, member_id, topic_id, position)
       select $1, m.id, imported.id, imported.last_position
         from members m join imported on imported.last_activity_at > m.read_before
        where m.community_id = $1 and m.external_source is distinct from $2 and m.read_before < (select max(last_activity_at) from imported)
       on conflict (community_id, member_id, topic_id) do nothing`,
      [currentCommunityId(), site.source, prefix],
    );
  }

  private tell(run: ImportRun, what: string): void {
    run.tell({ what, fraction: 0, counted: '', perSecond: 0, secondsLeft: null });
  }
}

function hasWritten({ state }: Tally): boolean {
  return Object.values(state.written).some((count) => count > 0);
}

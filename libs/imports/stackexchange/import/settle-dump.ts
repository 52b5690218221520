import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { Statistics } from '../../statistics.js';
import { ContentRepository } from '../../writing/content.repository.js';
import { Batches, type ImportRun } from './import-run.js';
import type { ImportProgressState } from './import-state.js';
import { reportKindOf } from './read-dump.js';
import { StagingRepository } from './staging.repository.js';
import type { Tally } from './tally.js';

const noPost = 'its post is not in the dump';

/** Takes out what belongs to nothing, and gives every question its number, in the order in which they were asked. */
@Injectable()
export class SettleDump {
  constructor(
    private readonly database: Database,
    private readonly batches: Batches,
    private readonly staging: StagingRepository,
    private readonly content: ContentRepository,
    private readonly statistics: Statistics,
  ) {}

  async run(run: ImportRun): Promise<void> {
    run.tell({ what: 'Putting rows together', fraction: 0, counted: '', perSecond: 0, secondsLeft: null });
    await this.statistics.refresh('import_rows');
    await this.batches.commit(run, async (tally): Promise<Partial<ImportProgressState>> => {
      await this.removeOrphans(run.id, tally);
      await this.number(run);
      return { step: 'members', after: -2 };
    });
    await this.statistics.refresh('import_rows', 'import_numbers');
  }

  private async removeOrphans(importId: string, tally: Tally): Promise<void> {
    tally.skip('answers', 'its question is not in the dump', await this.staging.removeOrphanedAnswers(importId));
    const gone = await this.staging.removeOrphans(importId, ['comment', 'up', 'down', 'accepted', 'link', 'duplicate', 'history', 'close']);
    for (const { kind, ofWiki, count } of gone) {
      const report = reportKindOf(kind);
      if (report) tally.skip(report, ofWiki ? 'it belongs to a tag wiki' : noPost, count);
    }
    tally.skip('links', noPost, await this.staging.removeOpenLinks(importId));
  }

  /** A topic that an earlier import made keeps its number. */
  private async number({ id, prefix }: ImportRun): Promise<void> {
    const communityId = currentCommunityId();
    const numbered = await this.database.query(
      `insert into import_numbers (community_id, import_id, question, number)
       select $1, $2, q.id, t.number from import_rows q join topics t on t.community_id = $1 and t.external_id = $3 || q.id
        where q.community_id = $1 and q.import_id = $2 and q.kind = 'question' returning 1`,
      [communityId, id, prefix],
    );
    const fresh = (await this.staging.countOf(id, 'question')) - numbered.length;
    if (fresh === 0) return;
    const first = await this.content.takeNumbers(fresh);
    await this.database.query(
      `insert into import_numbers (community_id, import_id, question, number)
       select $1, $2, q.id, $3::int - 1 + row_number() over (order by q.at, q.id) from import_rows q
        where q.community_id = $1 and q.import_id = $2 and q.kind = 'question'
          and not exists (select from import_numbers n where n.community_id = $1 and n.import_id = $2 and n.question = q.id)`,
      [communityId, id, first],
    );
  }
}

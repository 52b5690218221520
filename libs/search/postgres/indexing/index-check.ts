import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { Rebuilds } from '../../rebuilds.js';
import { bumpEpoch, deleteUnusedTerms, deleteUnusedWords, lockVocabulary, staleTopics } from './check.queries.js';
import { Merge } from './merge.js';

/** The nightly look at the index: every job may fail for good, but not unnoticed. */
@Injectable()
export class IndexCheck {
  constructor(
    private readonly database: Database,
    private readonly merge: Merge,
    private readonly rebuilds: Rebuilds,
  ) {}

  /** Topics that are not indexed, changed after they were indexed, or are indexed though they are gone. */
  async staleTopics(): Promise<string[]> {
    if (await this.rebuilds.under('postgres')) return [];
    return this.patiently(async () => (await this.database.query(staleTopics, [currentCommunityId()])).map(({ id }) => id));
  }

  /** Merges what is left and forgets words that no topic holds any more: a deleted name is not to be guessed from completions. */
  async tidy(): Promise<void> {
    if (await this.rebuilds.under('postgres')) return;
    await this.merge.run(true);
    const communityId = currentCommunityId();
    await this.patiently(async () => {
      await this.database.query(lockVocabulary, [communityId]);
      const unused = await this.database.query(deleteUnusedTerms, [communityId]);
      if (unused.length === 0) return;
      await this.database.query(deleteUnusedWords, [communityId]);
      await this.database.query(bumpEpoch, [communityId]);
    });
  }

  private patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.tx.run(async () => {
      await this.database.query(`set local statement_timeout = 0`);
      return work();
    });
  }
}

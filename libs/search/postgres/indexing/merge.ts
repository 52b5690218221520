import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { IndexState } from '../index-state.js';
import { changedTerms, countChanges, countMerged, deleteEmptyPostings, fillTiersOf, lockPostings, markCommonWords, mergeChanges } from './postings.queries.js';

/** About forty new topics: below, reading the changes costs less than merging them. */
const worthMerging = 5_000;
const termsAtOnce = 500;

/** Takes changes over into the postings, so that a search has few of them to read. */
@Injectable()
export class Merge {
  constructor(
    private readonly database: Database,
    private readonly state: IndexState,
  ) {}

  /** Merges when there is enough to merge, or whatever there is with `always`. */
  async run(always = false): Promise<void> {
    const communityId = currentCommunityId();
    const pending = await this.database.one(countChanges, [communityId, worthMerging]);
    if (!always && (pending?.changes ?? 0) < worthMerging) return;
    const { referenceLength } = await this.state.read();
    let after = 0;
    for (;;) {
      const terms = await this.database.query(changedTerms, [communityId, after, termsAtOnce]);
      if (terms.length === 0) return;
      const last = terms.at(-1)!.id;
      await this.database.tx.run(() => this.mergeTerms(terms[0]!.id, last, referenceLength));
      after = last;
    }
  }

  private async mergeTerms(first: number, last: number, referenceLength: number): Promise<void> {
    const values = [currentCommunityId(), first, last];
    await this.database.query(lockPostings, [currentCommunityId()]);
    await this.database.query(mergeChanges, values);
    await this.database.query(deleteEmptyPostings, values);
    const counted = await this.database.query(countMerged, values);
    if (counted.length === 0) return;
    await this.database.query(markCommonWords, [currentCommunityId(), counted.map(({ id }) => id)]);
    const frequent = counted.filter(({ becameTiered }) => becameTiered).map(({ id }) => id);
    if (frequent.length > 0) await this.database.query(fillTiersOf, [currentCommunityId(), referenceLength, frequent]);
  }
}

import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import type { RebuildRow } from '../../rebuilds.queries.js';
import { Rebuilds } from '../../rebuilds.js';
import type { ReindexProgress } from '../../search-engine.js';
import { extent, topicsBefore, topicsBetween } from '../../topic-texts.queries.js';
import { chunkBits, chunkSize } from './chunks.js';
import { Indexer } from './indexer.js';
import { deadDocuments } from './indexing.queries.js';
import { IndexState } from '../index-state.js';
import { clearChanges, clearChunk, countTerms, fillChunk, fillTiers, lockPostings, markCommonWords } from './postings.queries.js';
import { beginRebuild, lockState, recountState } from '../state.queries.js';

/** How far a stage has come, and the part of all work that is done. */
type Report = (stage: RebuildRow['stage'], reached: number, share: number) => Promise<void>;
type Progress = (progress: ReindexProgress) => Promise<void>;

/** Two batches at a time: one is cut into words while the other is written. */
const batchSize = 128;
const shares = { documents: 0.8, postings: 0.1, tiers: 0.1 };

/**
 * Writes the index of a whole community anew: first the documents topic by topic, then the postings of each chunk from
 * its documents, one statement a chunk, then the tiers of frequent terms. Until then the chunk's old postings answer. A
 * rebuild that was stopped goes on where it was.
 */
@Injectable()
export class Rebuild {
  constructor(
    private readonly database: Database,
    private readonly indexer: Indexer,
    private readonly state: IndexState,
    private readonly rebuilds: Rebuilds,
  ) {}

  async run(progress: Progress): Promise<void> {
    const { topics: total, last } = (await this.database.one(extent, [currentCommunityId()]))!;
    const chunks = (last >> chunkBits) + 1;
    const report = this.reporter(total, progress);
    let { stage, reached } = await this.start();
    if (stage === 'documents') {
      await this.removeDead();
      await this.writeDocuments(reached, last, total, report);
      await this.recount();
      [stage, reached] = ['postings', 0];
    }
    if (stage === 'postings') {
      await this.fillChunks(reached, chunks, report);
      [stage, reached] = ['tiers', 0];
    }
    await this.fillTiers(reached, chunks, report);
    await progress({ done: total, total });
    await this.rebuilds.end('postgres');
  }

  /** Where an earlier rebuild was stopped, unless the languages were changed since. */
  private async start(): Promise<Pick<RebuildRow, 'stage' | 'reached'>> {
    const earlier = await this.rebuilds.under('postgres');
    const { languages, isCurrent } = await this.state.read();
    if (earlier && isCurrent) return earlier;
    await this.database.query(beginRebuild, [currentCommunityId(), languages]);
    return { stage: 'documents', reached: 0 };
  }

  private reporter(total: number, progress: Progress): Report {
    return async (stage, reached, share) => {
      const done = Math.min(total, Math.floor(share * total));
      await this.rebuilds.mark('postgres', { stage, reached, done, total });
      await progress({ done, total });
    };
  }

  private async removeDead(): Promise<void> {
    const dead = await this.database.query(deadDocuments, [currentCommunityId()]);
    await this.indexer.remove(dead.map(({ topicId }) => topicId));
  }

  private async writeDocuments(first: number, last: number, total: number, report: Report): Promise<void> {
    let done = (await this.database.one(topicsBefore, [currentCommunityId(), first]))?.topics ?? 0;
    for (let from = first; from <= last; from += 2 * batchSize) {
      const middle = from + batchSize;
      const end = middle + batchSize;
      const written = await Promise.all([this.writeDocumentsBetween(from, middle), this.writeDocumentsBetween(middle, end)]);
      done += written[0] + written[1];
      await report('documents', end, (shares.documents * done) / Math.max(1, total));
    }
  }

  private async writeDocumentsBetween(from: number, to: number): Promise<number> {
    const live = await this.database.query(topicsBetween, [currentCommunityId(), from, to]);
    if (live.length > 0) await this.indexer.writeDocumentsOf(live.map(({ id }) => id));
    return live.length;
  }

  private async recount(): Promise<void> {
    await this.database.tx.run(async () => {
      await this.database.query(lockState, [currentCommunityId()]);
      await this.database.query(recountState, [currentCommunityId()]);
    });
  }

  private async fillChunks(first: number, chunks: number, report: Report): Promise<void> {
    const communityId = currentCommunityId();
    for (let chunk = first; chunk < chunks; chunk += 1) {
      const range = [chunk * chunkSize, (chunk + 1) * chunkSize];
      await this.heavily(async () => {
        await this.database.query(clearChanges, [communityId, ...range]);
        await this.database.query(clearChunk, [communityId, chunk]);
        await this.database.query(fillChunk, [communityId, chunk, ...range]);
      });
      await report('postings', chunk + 1, shares.documents + (shares.postings * (chunk + 1)) / chunks);
    }
  }

  private async fillTiers(first: number, chunks: number, report: Report): Promise<void> {
    const communityId = currentCommunityId();
    const { referenceLength } = await this.state.read();
    await this.heavily(async () => {
      await this.database.query(countTerms, [communityId]);
      await this.database.query(markCommonWords, [communityId, null]);
    });
    for (let chunk = first; chunk < chunks; chunk += 1) {
      await this.heavily(() => this.database.query(fillTiers, [communityId, referenceLength, chunk * chunkSize, (chunk + 1) * chunkSize]));
      await report('tiers', chunk + 1, shares.documents + shares.postings + (shares.tiers * (chunk + 1)) / chunks);
    }
  }

  /** In a transaction that nobody else's work on postings disturbs, and that may take long. */
  private async heavily(work: () => Promise<unknown>): Promise<void> {
    await this.database.tx.run(async () => {
      await this.database.query(`set local statement_timeout = 0`);
      await this.database.query(lockPostings, [currentCommunityId()]);
      await this.database.query(`set local work_mem = '64MB'`);
      await work();
    });
  }
}

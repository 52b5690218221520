import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Jobs } from '#platform';
import { KeepingExperts } from './keeping-experts.js';
import {
  forgetRatings,
  forgetThreads,
  freezeThreads,
  keepRatings,
  markAllWaiting,
  markRated,
  openThreads,
  ratingsOf,
  threadsOutOfOrder,
  waitingThreads,
  type FrozenThread,
  type RatingRow,
} from './threads.queries.js';

const everyNight = '40 3 * * *';
const threadsAtOnce = 500;
const patience = 3_600;

/** Rates members by the threads in which they answered, each once, in the order in which the threads were frozen. */
@Injectable()
export class RatingThreads implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly keeping: KeepingExperts,
  ) {}

  onModuleInit(): void {
    this.jobs.register('expertise.rate', () => this.rateNew());
    this.jobs.schedule('expertise.rate', everyNight);
  }

  /** Freezes what has settled and rates it. What an import brings from the past makes everything be rated again, in order. */
  async rateNew(now = new Date()): Promise<void> {
    await this.alone(async () => {
      const forgotten = await this.database.query(forgetThreads, [currentCommunityId()]);
      await this.freeze(now);
      const outOfOrder = await this.database.one(threadsOutOfOrder, [currentCommunityId()]);
      if (forgotten.length > 0 || outOfOrder?.isSo) await this.forget();
      await this.rateWaiting();
    });
    await this.keeping.keep(now);
  }

  /** Rates every frozen thread again from nothing. */
  async rebuild(): Promise<void> {
    await this.alone(async () => {
      await this.forget();
      await this.rateWaiting();
    });
    await this.keeping.keep();
  }

  private async freeze(now: Date): Promise<void> {
    for (let after: string | null = null; ; ) {
      const rows: { id: string }[] = await this.database.query(openThreads, [currentCommunityId(), after, threadsAtOnce]);
      if (rows.length === 0) return;
      await this.database.query(freezeThreads, [currentCommunityId(), rows.map(({ id }) => id), now]);
      after = rows.at(-1)!.id;
    }
  }

  private async forget(): Promise<void> {
    await this.database.query(forgetRatings, [currentCommunityId()]);
    await this.database.query(markAllWaiting, [currentCommunityId()]);
  }

  private async rateWaiting(): Promise<void> {
    for (;;) {
      const threads = await this.database.query(waitingThreads, [currentCommunityId(), threadsAtOnce]);
      if (threads.length === 0) return;
      await this.rate(threads);
      await this.database.query(markRated, [currentCommunityId(), threads.map(({ topicId }) => topicId)]);
    }
  }

  private async rate(threads: readonly FrozenThread[]): Promise<void> {
    // Loaded by night: a server that only shows ratings does without the library.
    const { rateThread } = await import('./rating.js');
    const members = new Set(threads.flatMap(({ standings }) => standings.map(({ memberId }) => memberId)));
    const tags = new Set(threads.flatMap(({ tagIds }) => tagIds));
    const rows = await this.database.query(ratingsOf, [currentCommunityId(), [...members], [...tags]]);
    const ratings = new Map(rows.map((row) => [keyOf(row), row]));
    for (const { frozenAt, tagIds, standings } of threads) {
      for (const tagId of tagIds) {
        const before = standings.map(({ memberId }) => ratings.get(keyOf({ memberId, tagId })));
        for (const [at, rating] of rateThread(standings, before, frozenAt).entries()) {
          const { memberId } = standings[at]!;
          ratings.set(keyOf({ memberId, tagId }), { memberId, tagId, ...rating });
        }
      }
    }
    await this.keep([...ratings.values()]);
  }

  private async keep(ratings: readonly RatingRow[]): Promise<void> {
    const column = <Name extends keyof RatingRow>(name: Name): RatingRow[Name][] => ratings.map((rating) => rating[name]);
    await this.database.query(keepRatings, [currentCommunityId(), column('memberId'), column('tagId'), column('mu'), column('sigma'), column('threads'), column('wins'), column('updatedAt')]);
  }

  /** Two at once would rate threads twice. */
  private alone(work: () => Promise<void>): Promise<void> {
    return this.database.tx.run(
      async () => {
        await this.database.query('select pg_advisory_xact_lock(hashtext($1))', [`expertise/${currentCommunityId()}`]);
        await work();
      },
      { patience },
    );
  }
}

function keyOf({ memberId, tagId }: { memberId: string; tagId: string }): string {
  return `${memberId} ${tagId}`;
}

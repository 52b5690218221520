import { Injectable } from '@nestjs/common';
import { Sessions } from '#identity';
import { currentCommunityId, Database, Events } from '#platform';
import { endOfBatch, moveBatch, needValues } from './night.queries.js';
import { TrustLevels } from './trust-levels.js';

const membersOfBatch = 5_000;
/** Seconds that one batch may take. */
const patience = 120;

/** The nightly look at everybody: levels rise, and level 3 is lost. Each batch is a transaction of its own, so that a stop loses little. */
@Injectable()
export class TrustNight {
  constructor(
    private readonly database: Database,
    private readonly levels: TrustLevels,
    private readonly sessions: Sessions,
    private readonly events: Events,
  ) {}

  /** Returns how many members changed their level. */
  async evaluateAll(): Promise<number> {
    const needs = needValues(await this.levels.needsNow());
    let moved = 0;
    for (let after: string | null = null; ; ) {
      const end: { last: string | null } | undefined = await this.database.one(endOfBatch, [currentCommunityId(), after, membersOfBatch]);
      if (!end?.last) return moved;
      moved += await this.evaluateBatch(after, end.last, needs);
      after = end.last;
    }
  }

  private evaluateBatch(after: string | null, last: string, needs: number[][]): Promise<number> {
    return this.database.tx.run(
      async () => {
        const rows = await this.database.query(moveBatch, [currentCommunityId(), after, last, ...needs]);
        for (const { memberId, from, to, isSignedIn } of rows) {
          await this.events.publish('trust.changed', { memberId, from, to });
          // Only what is in use is kept in memory anywhere.
          if (isSignedIn) await this.sessions.change(memberId, async () => undefined);
        }
        return rows.length;
      },
      { patience },
    );
  }
}

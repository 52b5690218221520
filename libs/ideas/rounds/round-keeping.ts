import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Jobs } from '#platform';
import { Chains } from './chains.js';
import { Revealing } from './revealing.js';
import { RoundAccess } from './round-access.js';
import { roundState } from './rounds.policy.js';
import { headsOfRound, lockRound, unrevealedRounds } from './rounds.queries.js';

const keep = 'rounds.keep';
const keepAll = 'rounds.keep-all';
const dayMs = 86_400_000;

/**
 * What becomes of a round by the clock: its head is published at the opening and at the opening of each day (UTC), and at
 * the close it is revealed. Each is done once however often the job runs: the lock of the round's row holds the others
 * back, and what was done is read behind it.
 */
@Injectable()
export class RoundKeeping implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly access: RoundAccess,
    private readonly chains: Chains,
    private readonly revealing: Revealing,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ roundId: string }>(keep, ({ roundId }) => this.keep(roundId));
    this.jobs.register(keepAll, () => this.keepAll());
    // Should a job have been lost or have died.
    this.jobs.schedule(keepAll, '7 * * * *');
  }

  keepLater(roundId: string, runAt: Date): Promise<void> {
    return this.jobs.add(keep, { roundId }, { key: roundId, runAt });
  }

  /** Does what is due now, and comes back for what is due next. */
  async keep(roundId: string): Promise<void> {
    await this.database.tx.run(
      async () => {
        const round = await this.database.one(lockRound, [currentCommunityId(), roundId]);
        if (!round) return;
        const now = await this.access.now();
        const state = roundState(round, now);
        if (state === 'revealed') return;
        if (state === 'scheduled') return this.keepLater(roundId, round.opensAt);
        const published = new Set((await this.database.query(headsOfRound, [currentCommunityId(), roundId])).map(({ occasion }) => occasion));
        if (!published.has('opening')) await this.chains.publishHead(round, 'opening', 'opening', now);
        if (state === 'counting') return this.revealing.reveal(round, now);
        const today = dayOf(now);
        if (today > dayOf(round.opensAt) && !published.has(today)) await this.chains.publishHead(round, 'day', today, now);
        await this.keepLater(roundId, new Date(Math.min(nextMidnight(now), round.closesAt.getTime())));
      },
      { patience: 120 },
    );
  }

  private async keepAll(): Promise<void> {
    for (const { id } of await this.database.query(unrevealedRounds, [currentCommunityId()])) await this.keep(id);
  }
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function nextMidnight(time: Date): number {
  return (Math.floor(time.getTime() / dayMs) + 1) * dayMs;
}

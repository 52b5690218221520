import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Jobs, logger } from '#platform';
import { Settling } from '../ledger/settling.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { compareReplay, lockEveryBalance, rebuildBalances, rebuildDays } from './replay.queries.js';

export interface Comparison {
  rows: number;
  members: number;
  md5Live: string;
  md5Replayed: string;
  unexplained: number;
  different: string[];
  seconds: number;
}

const everyNight = '10 3 * * *';
const patience = 3_600;

export const isSound = ({ md5Live, md5Replayed, unexplained }: Comparison): boolean => md5Live === md5Replayed && unexplained === 0;

/** Adds the whole ledger up anew: to see that every balance is what its rows say, or to make it so. */
@Injectable()
export class Replay implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesInForce,
    private readonly settling: Settling,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register('reputation.nightly', () => this.nightly());
    this.jobs.schedule('reputation.nightly', everyNight);
  }

  /** Compares what is kept with a full replay; changes nothing. */
  async check(): Promise<Comparison> {
    const started = performance.now();
    const rules = await this.rules.rows();
    const row = await this.patiently(() => this.database.one(compareReplay, [currentCommunityId(), rules]));
    return { ...row!, rows: Number(row!.rows), unexplained: Number(row!.unexplained), seconds: (performance.now() - started) / 1_000 };
  }

  /** Keeps what the replay says; returns how many balances changed. */
  async rebuild(): Promise<number> {
    const rules = await this.rules.rows();
    return this.patiently(async () => {
      await this.database.query(lockEveryBalance, [currentCommunityId()]);
      await this.database.query(rebuildDays, [currentCommunityId(), rules]);
      return (await this.database.query(rebuildBalances, [currentCommunityId()])).length;
    });
  }

  /** Enters what an event missed, then compares. A difference is mended and told to who reads the logs. */
  private async nightly(): Promise<void> {
    const entered = await this.settling.settleAll();
    if (entered > 0) logger.warn({ rows: entered }, 'the ledger of points had missed something; it is entered now');
    const comparison = await this.check();
    if (isSound(comparison)) return;
    logger.error(comparison, 'balances differ from a replay of the ledger');
    await this.rebuild();
  }

  private patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.tx.run(
      async () => {
        await this.database.query(`select set_config('work_mem', '128MB', true)`);
        return work();
      },
      { patience },
    );
  }
}

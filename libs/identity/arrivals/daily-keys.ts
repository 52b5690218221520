import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Jobs, MemoryCache } from '#platform';
import { addDailyKey, dailyKey } from './arrivals.queries.js';

/** What a key is for, and for how many days after its own it is kept. */
export const purposes = { network: 1, form: 7 } as const;
export type KeyPurpose = keyof typeof purposes;

const dayMs = 86_400_000;
const cachedMs = 3_600_000;

/** Secrets that change every day, and are forgotten. */
@Injectable()
export class DailyKeys implements OnModuleInit {
  private readonly keys = new MemoryCache<Buffer>(1_000, cachedMs);

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register('daily-keys.forget', () => this.forget());
    this.jobs.schedule('daily-keys.forget', '11 0 * * *');
  }

  /** The key of the day of a moment, made with its first use; undefined for a day whose key is forgotten or yet to come. */
  async of(purpose: KeyPurpose, at: Date): Promise<Buffer | undefined> {
    const age = dayOf(new Date()) - dayOf(at);
    if (!(age >= 0 && age <= purposes[purpose])) return undefined;
    const day = at.toISOString().slice(0, 10);
    return this.keys.load(`${currentCommunityId()}:${purpose}:${day}`, async () => {
      const values = [currentCommunityId(), purpose, day];
      const found = await this.database.one(dailyKey, values);
      if (found) return found.key;
      await this.database.query(addDailyKey, [...values, randomBytes(32)]);
      return (await this.database.one(dailyKey, values))!.key;
    });
  }

  private async forget(): Promise<void> {
    for (const [purpose, days] of Object.entries(purposes)) {
      await this.database.query('delete from daily_keys where community_id = $1 and purpose = $2 and day < (now() at time zone $3)::date - $4::int', [currentCommunityId(), purpose, 'UTC', days]);
    }
  }
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / dayMs);
}

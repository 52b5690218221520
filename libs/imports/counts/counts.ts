import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { correctWrong, countWrong, storedCounts, type StoredCounts } from './counts.queries.js';

export interface WrongCounts {
  name: string;
  /** Rows whose stored count is not what the rows behind it say. */
  wrong: number;
}

/** The counts that are stored beside what they count: compared with it, and corrected. */
@Injectable()
export class Counts {
  constructor(private readonly database: Database) {}

  check(): Promise<WrongCounts[]> {
    return this.each(countWrong);
  }

  /** Returns how many rows of each kind were corrected; of these tables only, where some are named. */
  correct(...tables: StoredCounts['table'][]): Promise<WrongCounts[]> {
    return this.each(correctWrong, tables);
  }

  private each(sql: (counts: StoredCounts) => string, tables: StoredCounts['table'][] = []): Promise<WrongCounts[]> {
    return this.database.tx.run(async () => {
      await this.database.query('set local statement_timeout = 0');
      const found: WrongCounts[] = [];
      for (const counts of storedCounts) {
        if (tables.length > 0 && !tables.includes(counts.table)) continue;
        const row = await this.database.one<{ wrong: number }>(sql(counts), [currentCommunityId()]);
        found.push({ name: counts.name, wrong: row!.wrong });
      }
      return found;
    });
  }
}

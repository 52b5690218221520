import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { addUpDays, lockMembers, type DirtyDay } from './settling.queries.js';

/** What the rows of the ledger add up to, kept for each member and day. */
@Injectable()
export class Balances {
  constructor(private readonly database: Database) {}

  /** Adds up these days again, in the transaction that entered their rows; returns the members whose balance changed. */
  async addUp(given: readonly DirtyDay[], rules: string): Promise<string[]> {
    const days = [...new Map(given.map((day) => [`${day.memberId} ${day.day}`, day])).values()];
    if (days.length === 0) return [];
    const communityId = currentCommunityId();
    const members = days.map(({ memberId }) => memberId);
    await this.database.query(lockMembers, [communityId, members]);
    const changed = await this.database.query(addUpDays, [communityId, members, days.map(({ day }) => day), rules]);
    return changed.map(({ memberId }) => memberId);
  }
}

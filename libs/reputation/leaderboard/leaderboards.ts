import { Injectable } from '@nestjs/common';
import { Id, LeaderboardQuery, type Leaderboard, type LeaderboardPeriod } from '#contracts';
import { Members } from '#identity';
import { currentCommunityId, Database, decodeCursor, pageFrom, validate } from '#platform';
import { Spaces, Tags } from '#spaces';
import { z } from 'zod';
import { RulesInForce } from '../rules/rules-in-force.js';
import { leaders, leadersOfTopics, type LeaderRow } from './leaderboard.queries.js';

/** Points and member of the last line that was shown. */
const Cursor = z.tuple([z.number().int(), Id]);
const dayMs = 24 * 60 * 60_000;
const daysOf: Record<LeaderboardPeriod, number | null> = { week: 7, month: 30, quarter: 91, all: null };

/** Who earned most in a while. */
@Injectable()
export class Leaderboards {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly rules: RulesInForce,
  ) {}

  async page(given: LeaderboardQuery, now = new Date()): Promise<Leaderboard> {
    const query = validate(LeaderboardQuery, given);
    const from = firstDayOf(query.period, now);
    const rows = await this.rows(query, from);
    const refs = await this.members.refs(rows.map(({ id }) => id));
    const page = pageFrom(rows, query.limit, ({ points, id }) => [points, id], (row) => row);
    return { from, nextCursor: page.nextCursor, items: page.items.flatMap(({ id, points, place }) => (refs.has(id) ? { place, points, member: refs.get(id)! } : [])) };
  }

  private async rows({ who, cursor, limit, space, tag }: LeaderboardQuery, from: string | null): Promise<LeaderRow[]> {
    const [points, id] = cursor ? validate(Cursor, decodeCursor(cursor, 2)) : [null, null];
    const values = [currentCommunityId(), who === 'staff', points, id, limit + 1, from];
    if (!space && !tag) return this.database.query(leaders, values);
    // What was earned where the reader sees nothing would tell of it.
    const [spaceIds, tagId] = await Promise.all([space ? this.spaces.idsWithin(space) : this.spaces.visibleIds(), tag ? this.tags.idOf(tag) : null]);
    return this.database.query(leadersOfTopics, [...values, await this.rules.rows(), spaceIds, tagId]);
  }
}

function firstDayOf(period: LeaderboardPeriod, now: Date): string | null {
  const days = daysOf[period];
  return days === null ? null : new Date(now.getTime() - (days - 1) * dayMs).toISOString().slice(0, 10);
}

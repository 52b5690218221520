import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { Throttle } from '../identity.entity.js';
import { countTry } from './throttles.queries.js';

@Injectable()
export class ThrottlesRepository {
  constructor(private readonly database: Database) {}

  async count(key: string, windowSeconds: number): Promise<{ tries: number; secondsLeft: number }> {
    const [row] = await this.database.query(countTry, [currentCommunityId(), key, windowSeconds]);
    return row!;
  }

  async delete(key: string): Promise<void> {
    await this.database.manager.delete(Throttle, { communityId: currentCommunityId(), key });
  }

  async deleteOlderThan(days: number): Promise<void> {
    await this.database.query('delete from throttles where community_id = $1 and window_start < now() - make_interval(days => $2)', [currentCommunityId(), days]);
  }
}

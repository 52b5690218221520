import { Injectable } from '@nestjs/common';
import type { TrustMetric, TrustOverview } from '#contracts';
import { authorize } from '#identity';
import { currentActor, currentCommunityId, Database } from '#platform';
import { highestReached, membersByLevel, mostActive } from './levels/metrics.queries.js';
import { earnedLevels } from './levels/requirements.js';
import { TrustLevels } from './levels/trust-levels.js';

/** How the levels do in this community: how many members have each, and which one nobody reaches. */
@Injectable()
export class TrustOverviews {
  constructor(
    private readonly database: Database,
    private readonly levels: TrustLevels,
  ) {}

  async find(): Promise<TrustOverview> {
    authorize(currentActor(), 'community.administer');
    const values = [currentCommunityId()];
    const [needs, counts, reached, active] = await Promise.all([
      this.levels.needs(),
      this.database.query(membersByLevel, values),
      this.database.one(highestReached, values),
      this.database.query(mostActive, values),
    ]);
    const best = (metric: TrustMetric, atMost: boolean): number => (atMost ? Math.min : Math.max)(...active.map((row) => row[metric]), ...(active.length === 0 ? [0] : []));
    return {
      members: [0, 1, 2, 3, 4].map((level) => counts.find((row) => row.level === level)?.members ?? 0),
      levels: earnedLevels.map((level) => ({
        level,
        requirements: needs[level].map(({ metric, need, atMost = false }) => ({ metric, need, atMost, best: best(metric, atMost) })),
        unreached: (reached?.level ?? 0) < level,
      })),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { TrustRequirements } from '#contracts';
import { Communities, Sessions } from '#identity';
import { currentCommunityId, Database, Events } from '#platform';
import { Activity } from './activity.js';
import { memberMetrics } from './metrics.queries.js';
import { levelAfter, needsOf, type EarnedLevel, type Need } from './requirements.js';
import { TrustLevelsRepository } from './trust-levels.repository.js';

/** Gives each member the level that they earned; it counts at once, in every process and for sessions that are open. */
@Injectable()
export class TrustLevels {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly activity: Activity,
    private readonly sessions: Sessions,
    private readonly repository: TrustLevelsRepository,
    private readonly events: Events,
  ) {}

  /** What the levels ask for here, as of some minutes ago. */
  async needs(): Promise<Record<EarnedLevel, Need[]>> {
    return needsOf(await this.requirements(), await this.activity.lately());
  }

  /** What they ask for at this moment; a level is given by these. */
  async needsNow(): Promise<Record<EarnedLevel, Need[]>> {
    return needsOf(await this.requirements(), await this.activity.now());
  }

  /** Raises or lowers a member to the level that their figures give. */
  async evaluate(memberId: string): Promise<void> {
    const metrics = await this.database.one(memberMetrics, [currentCommunityId(), memberId]);
    if (!metrics) return;
    const now = new Date();
    if (levelAfter(metrics, metrics, await this.needs(), now) === metrics.level) return;
    const level = levelAfter(metrics, metrics, await this.needsNow(), now);
    if (level !== metrics.level) await this.move(memberId, metrics.level, level, null);
  }

  move(memberId: string, from: number, to: number, actorId: string | null): Promise<void> {
    return this.sessions.change(memberId, async () => {
      if (await this.repository.move(memberId, from, to, actorId)) await this.events.publish('trust.changed', { memberId, from, to });
    });
  }

  private async requirements(): Promise<TrustRequirements> {
    return (await this.communities.current()).settings.trust;
  }
}

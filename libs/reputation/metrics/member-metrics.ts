import { Injectable } from '@nestjs/common';
import type { MemberMetrics as Metrics } from '#contracts';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, notFound } from '#platform';
import { valueOf } from './metric-values.js';
import { keptValues } from './metrics.queries.js';
import { metrics } from './metrics.js';
import { canSeePersonalMetrics, scopeFor } from './metrics.policy.js';

/** A member's numbers, as who asks may know them. */
@Injectable()
export class MemberMetrics {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
  ) {}

  async of(handle: string): Promise<Metrics> {
    const member = (await this.members.byHandles([handle])).get(handle.toLowerCase());
    if (!member) throw notFound('member');
    const actor = currentActor();
    const scope = scopeFor(actor, member.id);
    const kept = await this.database.one(keptValues, [currentCommunityId(), [member.id]]);
    const shown = [...metrics.values()].filter(({ personal }) => !personal || canSeePersonalMetrics(actor, member.id));
    return {
      scope,
      countedAt: kept?.countedAt.toISOString() ?? null,
      items: shown.map(({ key }) => ({ key, value: valueOf(kept?.[scope] ?? {}, key) })),
    };
  }
}

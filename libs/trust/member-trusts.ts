import { Injectable } from '@nestjs/common';
import type { MemberTrust } from '#contracts';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, notFound } from '#platform';
import { memberMetrics } from './levels/metrics.queries.js';
import { TrustLevels } from './levels/trust-levels.js';
import { presentTrust } from './trust.presenter.js';

/** How far a member is trusted, and what is missing for more. */
@Injectable()
export class MemberTrusts {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly levels: TrustLevels,
  ) {}

  async find(handle: string): Promise<MemberTrust> {
    const member = (await this.members.byHandles([handle])).get(handle.toLowerCase());
    const row = member && (await this.database.one(memberMetrics, [currentCommunityId(), member.id]));
    if (!row) throw notFound('member');
    return presentTrust(row, await this.levels.needs(), currentActor());
  }
}

import { Injectable } from '@nestjs/common';
import type { MemberRank } from '#contracts';
import { Communities, Members } from '#identity';
import { currentActor, currentCommunityId, Database, notFound } from '#platform';
import { progressOf } from '../conditions/conditions.js';
import { keptValues } from '../metrics/metrics.queries.js';
import { conditionOf, rankFor } from './ranks.js';

/** The rank of a member, by the numbers that who asks may know of. */
@Injectable()
export class MemberRanks {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly members: Members,
  ) {}

  async of(handle: string): Promise<MemberRank> {
    const member = (await this.members.byHandles([handle])).get(handle.toLowerCase());
    if (!member) throw notFound('member');
    const [{ settings }, kept] = await Promise.all([this.communities.current(), this.database.one(keptValues, [currentCommunityId(), [member.id]])]);
    const values = kept?.[currentActor().memberId === null ? 'everyone' : 'members'] ?? {};
    const { rank, next } = rankFor(settings.ranks, values);
    return {
      memberId: member.id,
      rank: { key: rank.key, names: rank.names },
      next: next && { key: next.key, names: next.names, terms: progressOf(conditionOf(next), values) },
    };
  }
}

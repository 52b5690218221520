import { Injectable } from '@nestjs/common';
import type { TagExpert } from '#contracts';
import { Members } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { Spaces, Tags } from '#spaces';
import { withLevel } from './experts.js';
import { ratedInTag } from './experts.queries.js';
import { leastOf, thresholds } from './levels.js';

const most = 8;

/** Who knows a tag. */
@Injectable()
export class TagExperts {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
  ) {}

  /** The best known first. */
  async of(slug: string, now = new Date()): Promise<TagExpert[]> {
    const tagId = await this.tags.idOf(slug);
    const least = leastOf(thresholds.map(({ level }) => level));
    const rows = await this.database.query(ratedInTag, [currentCommunityId(), tagId, await this.spaces.visibleIds(), least.shown, least.threads]);
    const known = rows
      .flatMap((row) => withLevel(row, now))
      .sort((one, other) => other.shown - one.shown)
      .slice(0, most);
    const refs = await this.members.refs(known.map(({ row }) => row.memberId));
    return known.flatMap(({ row: { memberId, threads, wins }, level }) => (refs.has(memberId) ? { member: refs.get(memberId)!, level, threads, wins } : []));
  }
}

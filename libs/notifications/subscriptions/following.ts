import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { followersOf, followMerged, howMoved, unfollowParted } from './subscriptions.queries.js';

/** Who follows a topic, also through merges. */
@Injectable()
export class Following {
  constructor(private readonly database: Database) {}

  /** Those who do since `until`, or whenever. */
  async followers(topicId: string, until?: string): Promise<string[]> {
    const rows = await this.database.query(followersOf, [currentCommunityId(), topicId, until ?? null]);
    return rows.map(({ memberId }) => memberId);
  }

  /** What posts that went from one topic to another went with. */
  async howMoved(topicId: string, fromTopicId: string): Promise<{ merged: boolean; parted: boolean }> {
    return (await this.database.one(howMoved, [currentCommunityId(), topicId, fromTopicId])) ?? { merged: false, parted: false };
  }

  /** Takes along what was chosen of a topic that was merged; returns who follows the other one since then. */
  async join(topicId: string, mergedId: string): Promise<string[]> {
    const rows = await this.database.query(followMerged, [currentCommunityId(), topicId, mergedId]);
    return rows.flatMap(({ memberId, level }) => (level === 'following' ? [memberId] : []));
  }

  /** Takes that back, where the merge was. */
  async part(topicId: string, partedId: string): Promise<void> {
    await this.database.query(unfollowParted, [currentCommunityId(), topicId, partedId]);
  }
}

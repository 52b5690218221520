import { Injectable } from '@nestjs/common';
import type { HidingReason, ReviewableKind } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { ReviewableNote, ReviewableRow } from '../moderation.entity.js';
import { rankOf } from './rank.js';

export interface ReviewedPost {
  postId: string;
  topicId: string;
  spaceId: string;
  /** The author. */
  memberId: string | null;
}

@Injectable()
export class ReviewablesRepository {
  constructor(private readonly database: Database) {}

  /** The open item of a post, made if there is none; others who flag the post wait for this transaction's end. */
  async openFor({ postId, topicId, spaceId, memberId }: ReviewedPost, kind: ReviewableKind, reason: HidingReason): Promise<Pick<ReviewableRow, 'id' | 'kind' | 'postId' | 'dueAt'>> {
    const row = await this.database.one<Pick<ReviewableRow, 'id' | 'kind' | 'postId' | 'dueAt'>>(
      {
        name: 'reviewables.open-for',
        text: `insert into reviewables (community_id, id, kind, reason, space_id, topic_id, post_id, member_id, rank) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
               on conflict (community_id, post_id) where decided_at is null do update set space_id = excluded.space_id returning id, kind, post_id as "postId", due_at as "dueAt"`,
      },
      [currentCommunityId(), uuidv7(), kind, reason, spaceId, topicId, postId, memberId, rankOf(kind, 0, null)],
    );
    return row!;
  }

  /** Takes the row for this transaction. */
  lock(id: string): Promise<ReviewableRow | null> {
    return this.database.manager.findOne(ReviewableRow, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  openOf(postId: string): Promise<ReviewableRow | null> {
    return this.database.manager
      .createQueryBuilder(ReviewableRow, 'r')
      .setLock('pessimistic_write')
      .where('r.communityId = :communityId and r.postId = :postId and r.decidedAt is null', { communityId: currentCommunityId(), postId })
      .getOne();
  }

  async update(id: string, changes: Partial<ReviewableRow>): Promise<void> {
    await this.database.manager.update(ReviewableRow, { communityId: currentCommunityId(), id }, changes);
  }

  /** An item whose last flag was withdrawn asks for nothing any more. */
  async delete(id: string): Promise<void> {
    await this.database.manager.delete(ReviewableRow, { communityId: currentCommunityId(), id });
  }

  /** Closes what is open of these posts and names it. */
  async closeOpen(postIds: readonly string[], decidedBy: string, actionId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `update reviewables set decided_at = now(), decided_by = $3, action_id = $4 where community_id = $1 and post_id = any($2::uuid[]) and decided_at is null returning id`,
      [currentCommunityId(), postIds, decidedBy, actionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Opens what an action closed; where something new is open about the post, that becomes the appeal which was closed, or stays as it is. */
  async reopen(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `update reviewables r set decided_at = null, decided_by = null, action_id = null
        where r.community_id = $1 and r.id = any($2::uuid[])
          and not exists (select from reviewables o where o.community_id = $1 and o.post_id = r.post_id and o.decided_at is null and o.id <> r.id)`,
      [currentCommunityId(), ids],
    );
    await this.database.query(
      `update reviewables o set kind = 'appeal', appeal = r.appeal, against_id = r.against_id, due_at = r.due_at, rank = r.rank from reviewables r
        where r.community_id = $1 and r.id = any($2::uuid[]) and r.kind = 'appeal' and r.decided_at is not null
          and o.community_id = $1 and o.post_id = r.post_id and o.decided_at is null and o.kind <> 'appeal'`,
      [currentCommunityId(), ids],
    );
  }

  /** A moved topic takes its items along: to where it stands now. */
  async follow(topicId: string): Promise<void> {
    await this.database.query(`update reviewables r set space_id = t.space_id from topics t where r.community_id = $1 and r.topic_id = $2 and t.community_id = $1 and t.id = $2`, [currentCommunityId(), topicId]);
  }

  async addNote(reviewableId: string, memberId: string, text: string): Promise<void> {
    await this.database.manager.insert(ReviewableNote, { communityId: currentCommunityId(), id: uuidv7(), reviewableId, memberId, text });
  }
}

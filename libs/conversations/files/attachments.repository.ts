import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { forgottenUploads, unclaimedUploads } from './files.queries.js';
import { AttachmentRow } from '../posts/posts.entity.js';

@Injectable()
export class AttachmentsRepository {
  constructor(private readonly database: Database) {}

  async insert(row: Omit<AttachmentRow, 'communityId' | 'postId' | 'createdAt'>): Promise<void> {
    await this.database.manager.insert(AttachmentRow, { ...row, communityId: currentCommunityId() });
  }

  /** Lets a member's uploads be counted and added one after another, until the transaction ends. */
  async lockUploadsOf(memberId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`uploads:${memberId}`]);
  }

  async unclaimed(memberId: string): Promise<{ count: number; secondsLeft: number }> {
    return (await this.database.one(unclaimedUploads, [currentCommunityId(), memberId]))!;
  }

  /** Takes forgotten uploads for this transaction. */
  forgotten(limit: number): Promise<{ id: string; storageKey: string }[]> {
    return this.database.query(forgottenUploads, [currentCommunityId(), limit]);
  }

  async delete(ids: string[]): Promise<void> {
    await this.database.query(`delete from attachments where community_id = $1 and id = any($2::uuid[])`, [currentCommunityId(), ids]);
  }

  /** An uploaded image that a post shows belongs to it, and is seen and stays with it; only its uploader can bring that about. */
  async claim(postId: string, ids: string[], memberId: string | null): Promise<void> {
    if (ids.length === 0) return;
    await this.database.query(`update attachments set post_id = $2 where community_id = $1 and id = any($3::uuid[]) and post_id is null and member_id = $4::uuid`, [
      currentCommunityId(),
      postId,
      ids,
      memberId,
    ]);
  }
}

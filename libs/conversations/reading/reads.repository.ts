import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';

@Injectable()
export class ReadsRepository {
  constructor(private readonly database: Database) {}

  /** Remembers how far a member has read; it never goes back. Returns whether it went on. */
  async mark(memberId: string, topicId: string, position: number): Promise<void> {
    await this.database.query(
      {
        name: 'reads.mark',
        text: `insert into topic_reads (community_id, member_id, topic_id, position) values ($1, $2, $3, $4)
               on conflict (community_id, member_id, topic_id) do update set position = excluded.position, read_at = now()
                where topic_reads.position < excluded.position`,
      },
      [currentCommunityId(), memberId, topicId, position],
    );
  }

  /** A post that a member acted on was read, where it is the next one: what comes before it may not have been. */
  async markNext(memberId: string, topicId: string, position: number): Promise<void> {
    await this.database.query(`update topic_reads set position = $4, read_at = now() where community_id = $1 and member_id = $2 and topic_id = $3 and position = $4::int - 1`, [
      currentCommunityId(),
      memberId,
      topicId,
      position,
    ]);
  }

  /** Everything so far is read: in some spaces, or everywhere. */
  async markAll(memberId: string, spaceIds: string[] | null): Promise<void> {
    const communityId = currentCommunityId();
    if (!spaceIds) {
      await this.database.query(`update members set read_before = now() where community_id = $1 and id = $2`, [communityId, memberId]);
      return;
    }
    await this.database.query(
      `insert into topic_reads (community_id, member_id, topic_id, position)
       select t.community_id, $2, t.id, t.last_position from topics t
         join members m on m.community_id = $1 and m.id = $2
        where t.community_id = $1 and t.space_id = any($3::uuid[]) and t.last_activity_at > m.read_before
       on conflict (community_id, member_id, topic_id) do update set position = excluded.position, read_at = now()`,
      [communityId, memberId, spaceIds],
    );
  }

  /** Adds what was seen since the last call. */
  async addViews(views: ReadonlyMap<string, number>): Promise<void> {
    await this.database.query(
      `update topics t set view_count = view_count + seen.views from unnest($2::uuid[], $3::int[]) as seen(id, views) where t.community_id = $1 and t.id = seen.id`,
      [currentCommunityId(), [...views.keys()], [...views.values()]],
    );
  }
}

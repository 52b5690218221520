import { Injectable } from '@nestjs/common';
import type { TopicKind } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import type { ResolvedTag } from '#spaces';
import { In } from 'typeorm';
import { TopicLinkRow, TopicRow } from './topics.entity.js';

export type NewTopicRow = Pick<
  TopicRow,
  'id' | 'number' | 'spaceId' | 'kind' | 'title' | 'slug' | 'authorId' | 'tags' | 'product' | 'productVersion' | 'excerpt'
>;

@Injectable()
export class TopicsRepository {
  constructor(private readonly database: Database) {}

  /** The next short number of the community; others wait for this transaction's end. */
  async nextNumber(): Promise<number> {
    const row = await this.database.one<{ last: number }>(
      {
        name: 'topics.next-number',
        text: `insert into topic_numbers (community_id, last) values ($1, 1)
               on conflict (community_id) do update set last = topic_numbers.last + 1 returning last`,
      },
      [currentCommunityId()],
    );
    return row!.last;
  }

  async insert(topic: NewTopicRow): Promise<void> {
    await this.database.manager.insert(TopicRow, { ...topic, communityId: currentCommunityId() });
  }

  async update(id: string, changes: Partial<TopicRow>): Promise<void> {
    await this.database.manager.update(TopicRow, { communityId: currentCommunityId(), id }, changes);
  }

  find(id: string): Promise<TopicRow | null> {
    return this.database.manager.findOneBy(TopicRow, { communityId: currentCommunityId(), id });
  }

  findAll(ids: readonly string[]): Promise<TopicRow[]> {
    return this.database.manager.findBy(TopicRow, { communityId: currentCommunityId(), id: In(ids) });
  }

  /** Takes the row for this transaction. */
  lock(id: string): Promise<TopicRow | null> {
    return this.database.manager.findOne(TopicRow, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Counts a deleted (-1) or restored (+1) reply. */
  async countReplies(id: string, by: 1 | -1, isAnswer: boolean): Promise<void> {
    await this.database.query(`update topics set reply_count = reply_count + $3::int, answer_count = answer_count + $4::int where community_id = $1 and id = $2`, [
      currentCommunityId(),
      id,
      by,
      isAnswer ? by : 0,
    ]);
  }

  /** Who takes part and when the first answer came, by what is in sight now. */
  async recountPeople(id: string): Promise<void> {
    await this.database.query(
      `update topics t set participant_count = 1 + seen.others, first_answer_at = seen.first_answer_at
         from (select count(distinct p.author_id) filter (where p.author_id is distinct from o.author_id)::int as others,
                      min(p.created_at) filter (where p.kind = 'answer') as first_answer_at
                 from topics o left join posts p on p.community_id = $1 and p.topic_id = o.id and p.deleted_at is null
                where o.community_id = $1 and o.id = $2) seen
        where t.community_id = $1 and t.id = $2`,
      [currentCommunityId(), id],
    );
  }

  /** Direct replies become what they are in a topic of this kind, and are counted as that. */
  async renameReplies(id: string, kind: TopicKind): Promise<void> {
    const values = [currentCommunityId(), id];
    await this.database.query(`update posts set kind = $3 where community_id = $1 and topic_id = $2 and depth = 0 and kind <> 'body'`, [...values, kind === 'question' ? 'answer' : 'reply']);
    await this.database.query(
      `update topics t set answer_count = answers.count, first_answer_at = answers.first
         from (select count(*) filter (where deleted_at is null)::int as count, min(created_at) filter (where deleted_at is null) as first
                 from posts where community_id = $1 and topic_id = $2 and kind = 'answer') answers
        where t.community_id = $1 and t.id = $2`,
      values,
    );
  }

  async setTags(topicId: string, spaceId: string, tags: ResolvedTag[]): Promise<void> {
    const communityId = currentCommunityId();
    const removed = await this.database.query<{ tagId: string }>(
      `delete from topic_tags where community_id = $1 and topic_id = $2 and tag_id <> all($3::uuid[]) returning tag_id as "tagId"`,
      [communityId, topicId, tags.map(({ id }) => id)],
    );
    const added = await this.database.query<{ tagId: string }>(
      `insert into topic_tags (community_id, topic_id, tag_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing returning tag_id as "tagId"`,
      [communityId, topicId, tags.map(({ id }) => id)],
    );
    await this.countTags(added, spaceId, 1);
    await this.countTags(removed, spaceId, -1);
  }

  async linkTo(fromTopicId: string, toTopicIds: string[], kind: 'link' | 'duplicate'): Promise<void> {
    const communityId = currentCommunityId();
    const links = toTopicIds.filter((id) => id !== fromTopicId).map((toTopicId) => ({ communityId, fromTopicId, toTopicId, kind }));
    if (links.length > 0) await this.database.manager.createQueryBuilder().insert().into(TopicLinkRow).values(links).orIgnore().execute();
  }

  async setMeToo(topicId: string, memberId: string, on: boolean): Promise<number> {
    const values = [currentCommunityId(), topicId, memberId];
    const changed = on
      ? await this.database.query(`insert into me_toos (community_id, topic_id, member_id) values ($1, $2, $3) on conflict do nothing returning topic_id`, values)
      : await this.database.query(`delete from me_toos where community_id = $1 and topic_id = $2 and member_id = $3 returning topic_id`, values);
    const by = changed.length * (on ? 1 : -1);
    const row = await this.database.one<{ count: number }>(
      `update topics set me_too_count = me_too_count + $3::int, wanted = wanted + $3::int where community_id = $1 and id = $2 returning me_too_count as count`,
      [currentCommunityId(), topicId, by],
    );
    return row!.count;
  }

  async addKudos(topicId: string, change: number): Promise<void> {
    await this.database.query(`update topics set kudos_count = kudos_count + $3::int, wanted = wanted + $3::int where community_id = $1 and id = $2`, [
      currentCommunityId(),
      topicId,
      change,
    ]);
  }

  /** Counts the topic in a space (+1), or no more (-1), for each of its tags. */
  async countForTags(topicId: string, spaceId: string, by: 1 | -1): Promise<void> {
    const tags = await this.database.query<{ tagId: string }>(`select tag_id as "tagId" from topic_tags where community_id = $1 and topic_id = $2`, [currentCommunityId(), topicId]);
    await this.countTags(tags, spaceId, by);
  }

  private async countTags(changed: { tagId: string }[], spaceId: string, by: 1 | -1): Promise<void> {
    if (changed.length === 0) return;
    await this.database.query(
      `update tags set topic_counts = topic_counts || jsonb_build_object($3::text, coalesce((topic_counts ->> $3)::int, 0) + $4::int) where community_id = $1 and id = any($2::uuid[])`,
      [currentCommunityId(), changed.map(({ tagId }) => tagId).sort(), spaceId, by],
    );
  }
}

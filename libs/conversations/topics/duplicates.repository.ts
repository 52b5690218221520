import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { TopicLinkRow, type TopicRow } from './topics.entity.js';
import { TopicsRepository } from './topics.repository.js';

/** Links from duplicates to their originals. */
@Injectable()
export class DuplicatesRepository {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicsRepository,
  ) {}

  /** Takes the rows for this transaction, in an order in which two that name each other cannot wait for each other. */
  async lock(ids: readonly string[]): Promise<Map<string, TopicRow>> {
    const locked = new Map<string, TopicRow>();
    for (const id of [...new Set(ids)].sort()) {
      const topic = await this.topics.lock(id);
      if (topic) locked.set(id, topic);
    }
    return locked;
  }

  async originalOf(topicId: string): Promise<string | null> {
    const row = await this.database.one<{ id: string }>(
      {
        name: 'duplicates.original-of',
        text: `select k.to_topic_id as id from topic_links k join topics t on t.community_id = $1 and t.id = k.from_topic_id and t.closed_at is not null
                where k.community_id = $1 and k.from_topic_id = $2 and k.kind = 'duplicate' order by k.created_at limit 1`,
      },
      [currentCommunityId(), topicId],
    );
    return row?.id ?? null;
  }

  async link(topicId: string, originalId: string): Promise<void> {
    await this.topics.linkTo(topicId, [originalId], 'duplicate');
  }

  async unlink(topicId: string): Promise<void> {
    await this.database.manager.delete(TopicLinkRow, { communityId: currentCommunityId(), fromTopicId: topicId, kind: 'duplicate' });
  }

  /** Duplicates of one topic, or those of them that are named, become duplicates of another; returns which. */
  async follow(fromId: string, toId: string, only: readonly string[] | null = null): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      {
        name: 'duplicates.follow',
        text: `with gone as (
                 delete from topic_links where community_id = $1 and to_topic_id = $2 and kind = 'duplicate' and from_topic_id <> $3 and ($4::uuid[] is null or from_topic_id = any($4))
                 returning from_topic_id, created_at
               )
               insert into topic_links (community_id, from_topic_id, to_topic_id, kind, created_at)
               select $1, from_topic_id, $3, 'duplicate', created_at from gone on conflict do nothing
               returning from_topic_id as id`,
      },
      [currentCommunityId(), fromId, toId, only],
    );
    return rows.map(({ id }) => id);
  }
}

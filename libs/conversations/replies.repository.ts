import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, notFound } from '#platform';
import type { PostRow } from './posts.entity.js';

export interface NewReplyRow extends Pick<PostRow, 'id' | 'topicId' | 'parentId' | 'rootId' | 'depth' | 'source' | 'html' | 'rendererVersion'> {
  kind: 'answer' | 'reply' | 'comment';
  authorId: string;
  /** Positions of the posts from the direct reply down to the parent; empty for a direct reply. */
  parentPath: number[];
}

/**
 * One statement for what every reply does: the topic makes room and counts it, the post is added at that position, and its
 * author has read so far. Who has not written in the topic before becomes a participant.
 * Values: community, topic, author, whether it is an answer, id, kind, parent, root, depth, path of the parent, source, html, version of the renderer.
 */
const addReply = {
  name: 'replies.add',
  text: `with topic as (
      update topics set last_position = last_position + 1, reply_count = reply_count + 1, last_activity_at = now(), last_reply_author_id = $3,
             answer_count = answer_count + $4::int, first_answer_at = case when $4::int = 1 then coalesce(first_answer_at, now()) else first_answer_at end,
             participant_count = participant_count + (author_id is distinct from $3 and not exists (
               select from posts p where p.community_id = $1 and p.topic_id = $2 and p.author_id = $3))::int
       where community_id = $1 and id = $2 returning last_position as position
    ), post as (
      insert into posts (community_id, id, topic_id, kind, parent_id, root_id, depth, path, position, author_id, source, html, renderer_version)
      select $1, $5, $2, $6, $7, $8, $9::int, case when $9::int = 0 then '{}' else $10::int[] || position end, position, $3, $11, $12, $13::smallint from topic
    ), read as (
      insert into topic_reads (community_id, member_id, topic_id, position) select $1, $3, $2, position from topic
      on conflict (community_id, member_id, topic_id) do update set position = excluded.position, read_at = now() where topic_reads.position < excluded.position
    )
    select position from topic`,
};

@Injectable()
export class RepliesRepository {
  constructor(private readonly database: Database) {}

  /** Throws `not-found` where the topic is gone. */
  async add(reply: NewReplyRow): Promise<void> {
    const added = await this.database.one(addReply, [
      currentCommunityId(),
      reply.topicId,
      reply.authorId,
      reply.kind === 'answer' ? 1 : 0,
      reply.id,
      reply.kind,
      reply.parentId,
      reply.rootId,
      reply.depth,
      reply.parentPath,
      reply.source,
      reply.html,
      reply.rendererVersion,
    ]);
    if (!added) throw notFound('topic');
  }
}

import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, notFound } from '#platform';
import type { PostRow } from './posts.entity.js';
import type { PostPageRow } from './posts.queries.js';

export interface NewReplyRow extends Pick<PostRow, 'id' | 'topicId' | 'source' | 'html' | 'rendererVersion'> {
  kind: 'answer' | 'reply' | 'comment';
  authorId: string;
  /** The post that it stands below; null for a direct reply. */
  parent: PostRow | null;
}

/**
 * One statement for what every reply does: the topic makes room and counts it, the post is added at that position, and its
 * author has read so far. Who has written nothing in the topic that is in sight becomes a participant.
 * Values: community, topic, author, whether it is an answer, id, kind, parent, root, depth, path of the parent, source, html, version of the renderer.
 */
const addReply = {
  name: 'replies.add',
  text: `with topic as (
      update topics set last_position = last_position + 1, reply_count = reply_count + 1, last_activity_at = now(), last_reply_author_id = $3,
             answer_count = answer_count + $4::int, first_answer_at = case when $4::int = 1 then coalesce(first_answer_at, now()) else first_answer_at end,
             participant_count = participant_count + (author_id is distinct from $3 and not exists (
               select from posts p where p.community_id = $1 and p.topic_id = $2 and p.author_id = $3 and p.deleted_at is null))::int
       where community_id = $1 and id = $2 and merged_into_id is null returning last_position as position
    ), post as (
      insert into posts (community_id, id, topic_id, kind, parent_id, root_id, depth, path, position, author_id, source, html, renderer_version)
      select $1, $5, $2, $6, $7, $8, $9::int, case when $9::int = 0 then '{}' else $10::int[] || position end, position, $3, $11, $12, $13::smallint from topic
    ), read as (
      insert into topic_reads (community_id, member_id, topic_id, position) select $1, $3, $2, position from topic
      on conflict (community_id, member_id, topic_id) do update set position = excluded.position, read_at = now() where topic_reads.position < excluded.position
    )
    select position, now() as "createdAt" from topic`,
};

@Injectable()
export class RepliesRepository {
  constructor(private readonly database: Database) {}

  /** The new post as a page shows it. Throws `not-found` where the topic is gone. */
  async add({ parent, ...reply }: NewReplyRow): Promise<PostPageRow> {
    const place = placeBelow(parent);
    const added = await this.database.one<{ position: number; createdAt: Date }>(addReply, [
      currentCommunityId(),
      reply.topicId,
      reply.authorId,
      reply.kind === 'answer' ? 1 : 0,
      reply.id,
      reply.kind,
      place.parentId,
      place.rootId,
      place.depth,
      parent?.path ?? [],
      reply.source,
      reply.html,
      reply.rendererVersion,
    ]);
    if (!added) throw notFound('topic');
    return { ...untouched, ...reply, ...place, ...added, parentAuthorId: place.depth >= 2 ? (parent?.authorId ?? null) : null };
  }
}

const untouched = { descendantCount: 0, version: 1, editedAt: null, editedBy: null, kudosCount: 0, downvoteCount: 0, deletedAt: null, deletedBy: null, hiddenAt: null, hiddenReason: null, mendableUntil: null, openSuggestions: 0, myVote: null };

function placeBelow(parent: PostRow | null): Pick<PostRow, 'parentId' | 'rootId' | 'depth'> {
  if (!parent) return { parentId: null, rootId: null, depth: 0 };
  return { parentId: parent.id, rootId: parent.rootId ?? parent.id, depth: parent.depth + 1 };
}

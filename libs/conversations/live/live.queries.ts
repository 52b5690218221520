import { statement } from '#platform';

export interface TopicCountsRow {
  spaceId: string;
  isDeleted: boolean;
  lastPosition: number;
  replyCount: number;
  participantCount: number;
  meTooCount: number;
  /** The number of the topic that it was merged into. */
  movedTo: number | null;
}

/** Values: community, topic. */
export const topicCounts = statement<TopicCountsRow>(
  'live.topic-counts',
  `select space_id as "spaceId", deleted_at is not null as "isDeleted", last_position as "lastPosition", reply_count as "replyCount",
          participant_count as "participantCount", me_too_count as "meTooCount", (select i.number from topics i where i.community_id = $1 and i.id = topics.merged_into_id) as "movedTo"
     from topics where community_id = $1 and id = $2`,
);

/** Values: community, post. */
export const postCounts = statement<{ kudosCount: number; downvoteCount: number }>(
  'live.post-counts',
  `select kudos_count as "kudosCount", downvote_count as "downvoteCount" from posts where community_id = $1 and id = $2`,
);

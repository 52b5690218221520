import { statement } from '#platform';

/** A member's last reply in a topic, deleted or not. Values: community, topic, member. */
export const lastReplyOf = statement<{ createdAt: Date }>(
  'posts.last-reply-of',
  `select p.created_at as "createdAt" from posts p where p.community_id = $1 and p.author_id = $3 and p.topic_id = $2 and p.position > 1 order by p.created_at desc limit 1`,
);

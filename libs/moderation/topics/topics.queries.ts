import { statement } from '#platform';

/** Flags stand where their post stands now. Values: community, topics. */
export const followFlags = statement(
  'moderation.flags-follow-posts',
  `update flags f set topic_id = p.topic_id from posts p
    where f.community_id = $1 and f.topic_id = any($2::uuid[]) and p.community_id = $1 and p.id = f.post_id and p.topic_id <> f.topic_id`,
);

/** The same for edits that were suggested. Values: community, topics. */
export const followSuggestions = statement(
  'moderation.suggestions-follow-posts',
  `update edit_suggestions s set topic_id = p.topic_id from posts p
    where s.community_id = $1 and s.topic_id = any($2::uuid[]) and p.community_id = $1 and p.id = s.post_id and p.topic_id <> s.topic_id`,
);

/** The same for items of the queue, with the space. Values: community, topics. */
export const followReviewables = statement(
  'moderation.reviewables-follow-posts',
  `update reviewables r set topic_id = p.topic_id, space_id = t.space_id from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
    where r.community_id = $1 and r.topic_id = any($2::uuid[]) and p.community_id = $1 and p.id = r.post_id and p.topic_id <> r.topic_id`,
);

import { statement } from '#platform';
import type { Written } from './newcomers.policy.js';

/** Waits for what the same member is writing at the same time, so that both are counted. Values: community, member. */
export const lockWriter = statement('newcomers.lock', `select id from members where community_id = $1 and id = $2 for no key update`);

/** What a member wrote, deleted or not. Values: community, member, topic or null. */
export const writtenBy = statement<Written>(
  'newcomers.written',
  `select m.created_at as "joinedAt", asked.topics, answered.replies, answered.in_topic as "repliesInTopic"
     from members m,
          lateral (select count(*)::int as topics from topics t where t.community_id = m.community_id and t.author_id = m.id and t.created_at >= m.created_at) asked,
          lateral (select count(*)::int as replies, (count(*) filter (where p.topic_id = $3))::int as in_topic
                     from posts p where p.community_id = m.community_id and p.author_id = m.id and p.kind <> 'body' and p.created_at >= m.created_at) answered
    where m.community_id = $1 and m.id = $2`,
);

import { statement } from '#platform';
import { isPostOrBody } from '../traces.queries.js';

export interface AskedPostRow {
  id: string;
  kind: 'topic' | 'reply';
  author: string;
  text: string;
  writtenAt: Date;
}

/**
 * A post in sight by somebody at level 0 who is no more than a member, about which nobody decided yet; the topic's body without
 * a post. Values: community, topic, post or null.
 */
export const askedPost = statement<AskedPostRow>(
  'spam.asked-post',
  `select p.id, case when p.kind = 'body' then 'topic' else 'reply' end as kind, m.display_name as author, case when p.kind = 'body' then t.title || E'\\n' else '' end || p.source as text, p.created_at as "writtenAt"
     from posts p join topics t on t.community_id = $1 and t.id = p.topic_id join members m on m.community_id = $1 and m.id = p.author_id
    where p.community_id = $1 and p.topic_id = $2 and ${isPostOrBody}
      and p.deleted_at is null and t.deleted_at is null and m.role = 'member' and m.trust_level = 0
      and not exists (select from moderation_log l where l.community_id = $1 and l.post_id = p.id and l.actor_id is not null)`,
);

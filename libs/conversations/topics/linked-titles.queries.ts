import { statement } from '#platform';
import type { StoredPostRow } from '../posts/stored-html.js';

const linkingPosts = (topics: string): string => `
  select p.id, p.topic_id as "topicId", t.space_id as "spaceId", p.kind, p.source, p.html, p.id = t.solution_post_id as "isSolution"
    from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
   where p.community_id = $1 and p.topic_id in (${topics}) and p.id > $3::uuid and position('/t/' in p.source) > 0
   order by p.id limit $4 for update of p`;

/** Posts that may show the title of a topic, and the topic's own. Values: community, topic, post to continue after, limit. */
export const postsLinkingToTopic = statement<StoredPostRow>(
  'posts.linking-to-topic',
  linkingPosts('select k.from_topic_id from topic_links k where k.community_id = $1 and k.to_topic_id = $2 union select $2::uuid'),
);

/** Posts that may show a title of a space or of one of its shelves. Values: community, space, post to continue after, limit. */
export const postsLinkingToSpace = statement<StoredPostRow>(
  'posts.linking-to-space',
  linkingPosts('select k.from_topic_id from topic_links k join topics o on o.community_id = $1 and o.id = k.to_topic_id where k.community_id = $1 and o.space_id in (select w.id from spaces w where w.community_id = $1 and $2::uuid in (w.id, w.parent_id))'),
);

import { statement } from '#platform';
import type { StoredPostRow } from './stored-html.js';

/** A later version than the one that is known begins with the first post. Values: community, version. */
export const beginRendering = statement(
  'posts.begin-rendering',
  `insert into post_renderings as r (community_id, renderer_version, last_id) values ($1, $2, '00000000-0000-0000-0000-000000000000')
     on conflict (community_id) do update set renderer_version = excluded.renderer_version, last_id = excluded.last_id
     where r.renderer_version < excluded.renderer_version`,
);

/** No row when all posts were looked at; two jobs at once take turns. Values: community, version. */
export const placeOfRendering = statement<{ lastId: string }>(
  'posts.place-of-rendering',
  `select last_id as "lastId" from post_renderings where community_id = $1 and renderer_version = $2 and last_id is not null for update`,
);

/** Values: community, the last post that was looked at, or null when that were all. */
export const keepPlace = statement('posts.keep-place-of-rendering', `update post_renderings set last_id = $2 where community_id = $1`);

/** Values: community, post to continue after, version, limit. */
export const postsOfEarlierRenderer = statement<StoredPostRow>(
  'posts.of-earlier-renderer',
  `select p.id, p.topic_id as "topicId", t.space_id as "spaceId", p.kind, p.source, p.html, p.id = t.solution_post_id as "isSolution"
     from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
    where p.community_id = $1 and p.id > $2::uuid and p.renderer_version < $3
    order by p.id limit $4 for update of p`,
);

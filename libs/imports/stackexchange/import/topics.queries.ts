import type { PostKind, TopicKind } from '#contracts';
import { statement } from '#platform';
import type { QuestionContent } from './import-state.js';
import type { WaitingRow } from './staging.repository.js';

/** Values: community, import, number to continue after, limit. */
export const numberedQuestions = statement<WaitingRow<QuestionContent> & { number: number }>(
  'imports.numbered-questions',
  `select n.number, q.kind, q.id, q.parent, q.at, q.content
     from import_numbers n join import_rows q on q.community_id = $1 and q.import_id = $2 and q.kind = 'question' and q.id = n.question
    where n.community_id = $1 and n.import_id = $2 and n.number > $3 order by n.number limit $4`,
);

/** Values: community, import, posts. */
export const votesOf = statement<{ post: number; up: number; down: number }>(
  'imports.votes-of',
  `select parent as post, count(*) filter (where kind = 'up')::int as up, count(*) filter (where kind = 'down')::int as down
     from import_rows where community_id = $1 and import_id = $2 and kind in ('up', 'down') and parent = any($3::int[]) group by parent`,
);

/** Values: community, source, external ids. */
export const knownMembers = statement<{ externalId: string; id: string; handle: string; displayName: string }>(
  'imports.members-by-external-id',
  `select external_id as "externalId", id, handle, display_name as "displayName" from members
    where community_id = $1 and external_source = $2 and external_id = any($3)`,
);

/** Values: community, slugs. */
export const resolvedTags = statement<{ given: string; id: string; slug: string }>(
  'imports.resolved-tags',
  `select given.slug as given, t.id, t.slug from unnest($2::text[]) as given(slug)
     left join tag_synonyms y on y.community_id = $1 and y.slug = given.slug
     join tags t on t.community_id = $1 and (t.id = y.tag_id or (y.tag_id is null and t.slug = given.slug))`,
);

/** Values: community, import, posts. */
export const linkTargets = statement<{ post: number; isAnswer: boolean; at: Date; number: number; title: string }>(
  'imports.link-targets',
  `select r.id as post, r.kind = 'answer' as "isAnswer", r.at, n.number, q.content ->> 'title' as title
     from import_rows r
     join import_numbers n on n.community_id = $1 and n.import_id = $2 and n.question = r.parent
     join import_rows q on q.community_id = $1 and q.import_id = $2 and q.kind = 'question' and q.id = r.parent
    where r.community_id = $1 and r.import_id = $2 and r.kind in ('question', 'answer') and r.id = any($3::int[])`,
);

export interface StandingPostRow {
  topicId: string;
  topicKind: TopicKind;
  /** Whether others were merged into it, or posts of others moved there. */
  isJoined: boolean;
  id: string;
  externalId: string | null;
  kind: PostKind;
  parentId: string | null;
  rootId: string | null;
  depth: number;
  path: number[];
  position: number;
  authorId: string | null;
  createdAt: Date;
  deletedAt: Date | null;
}

const standingPost = `t.id as "topicId", t.kind as "topicKind",
          exists (select from topics m where m.community_id = $1 and m.merged_into_id = t.id) or exists (select from topic_moves v where v.community_id = $1 and v.into_topic_id = t.id) as "isJoined",
          p.id, p.external_id as "externalId", p.kind, p.parent_id as "parentId", p.root_id as "rootId", p.depth, p.path, p.position, p.author_id as "authorId", p.created_at as "createdAt", p.deleted_at as "deletedAt"`;

/** Every post of topics that are here, or of those that they were merged into. Values: community, external ids of the topics. */
export const standingPosts = statement<StandingPostRow & { topicExternalId: string }>(
  'imports.standing-posts',
  `select o.external_id as "topicExternalId", ${standingPost}
     from topics o join topics t on t.community_id = $1 and t.id = case when o.merged_into_id is null then o.id else o.merged_into_id end
     join posts p on p.community_id = $1 and p.topic_id = t.id
    where o.community_id = $1 and o.external_id = any($2)`,
);

/** Every post of these topics. Values: community, topics. */
export const postsOfTopics = statement<StandingPostRow>('imports.posts-of-topics', `select ${standingPost} from topics t join posts p on p.community_id = $1 and p.topic_id = t.id where t.community_id = $1 and t.id = any($2::uuid[])`);

/** In which topics posts stand. Values: community, external ids of the posts. */
export const topicsOfPosts = statement<{ externalId: string; topicId: string }>('imports.topics-of-posts', `select external_id as "externalId", topic_id as "topicId" from posts where community_id = $1 and external_id = any($2)`);

/**
 * Copies the votes of posts from the dump: dated by their day, never before the post, without a voter. The ids are
 * version 7, made of the time and a hash. Values: community, import, prefix; posts on the site, here, and their times.
 */
export const copyVotes = statement<{ written: number }>(
  'imports.copy-votes',
  `with voted as (
     select p.id as post_id, r.kind, r.id, greatest(r.at, p.created_at) as at, md5($1::uuid::text || $3 || 'v' || r.id) as hash
       from unnest($4::int[], $5::uuid[], $6::timestamptz[]) as p(post, id, created_at)
       join import_rows r on r.community_id = $1::uuid and r.import_id = $2 and r.kind in ('up', 'down') and r.parent = p.post
   ), added as (
     insert into votes (community_id, id, post_id, kind, created_at, external_id)
     select $1::uuid, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8' || substr(hash, 4, 15))::uuid,
            post_id, case kind when 'up' then 'kudos' else 'downvote' end, at, $3 || 'v' || id
       from voted
     on conflict do nothing returning 1)
   select count(*)::int as written from added`,
);

/** What new posts change in a topic that was here. Values: community; topic, last activity, author of the last post, first answer, side by side. */
export const extendTopics = statement<object>(
  'imports.extend-topics',
  `update topics t set last_activity_at = greatest(t.last_activity_at, x.last_activity_at), last_reply_author_id = x.author_id,
          first_answer_at = least(t.first_answer_at, x.first_answer_at)
     from unnest($2::uuid[], $3::timestamptz[], $4::uuid[], $5::timestamptz[]) as x(id, last_activity_at, author_id, first_answer_at)
    where t.community_id = $1 and t.id = x.id`,
);

/** Ideas of the dump with their tags on the site and when they were last touched there. Values: community, import, prefix. */
export const importedIdeas = statement<{ topicId: string; tags: string[]; at: Date }>(
  'imports.ideas',
  `select t.id as "topicId", array(select json_array_elements_text(r.content -> 'tags')) as tags, coalesce((r.content ->> 'closedAt')::timestamptz, t.last_activity_at) as at
     from import_rows r join topics t on t.community_id = $1 and t.kind = 'idea' and t.external_id = $3 || r.id
    where r.community_id = $1 and r.import_id = $2 and r.kind = 'question'`,
);

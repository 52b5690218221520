import type { FlagReason, FlagState, PostDecision } from '#contracts';
import { statement } from '#platform';

/** Topics with flags since a moment. Values: community, since. */
export const flaggedTopics = statement<{ topicId: string }>('trial.topics', `select f.topic_id as "topicId" from flags f where f.community_id = $1 and f.created_at >= $2 group by f.topic_id order by f.topic_id`);

/** Values: community, since. */
export const flagCounts = statement<{ flags: number; posts: number }>(
  'trial.flag-counts',
  `select count(*)::int as flags, count(distinct f.post_id)::int as posts from flags f where f.community_id = $1 and f.created_at >= $2`,
);

export interface ReplayedFlagRow {
  id: string;
  topicId: string;
  postId: string;
  memberId: string;
  reason: FlagReason;
  weight: number;
  level: number;
  isStaff: boolean;
  state: FlagState;
  createdAt: Date;
  withdrawnAt: Date | null;
  authorId: string | null;
  authorIsStaff: boolean;
  authorIsNew: boolean;
}

/**
 * All flags that were ever given in some topics, oldest first, with whether the author was new then. Which role the author had
 * is not kept: that of now counts. Values: community, topics.
 */
export const flagsInTopics = statement<ReplayedFlagRow>(
  'trial.flags',
  `select f.id, f.topic_id as "topicId", f.post_id as "postId", f.member_id as "memberId", f.reason, f.weight, f.level, f.is_staff as "isStaff", f.state,
          f.created_at as "createdAt", f.withdrawn_at as "withdrawnAt", f.author_id as "authorId", coalesce(m.role in ('staff', 'admin', 'owner'), false) as "authorIsStaff",
          coalesce(m.role = 'member' and coalesce(
            (select c.from_level from trust_changes c where c.community_id = $1 and c.member_id = f.author_id and c.changed_at > f.created_at order by c.changed_at limit 1),
            m.trust_level) = 0, false) as "authorIsNew"
     from flags f left join members m on m.community_id = $1 and m.id = f.author_id
    where f.community_id = $1 and f.topic_id = any($2::uuid[]) order by f.created_at, f.id`,
);

export interface ReplayedActionRow {
  id: string;
  action: PostDecision | 'mend' | 'undo';
  byRule: boolean;
  /** The post of the line, and for spam and what takes it back all posts of the account. */
  postIds: string[];
  version: number | null;
  /** It decided the flags that were open. */
  closesFlags: boolean;
  /** The earlier decision whose word on the flags it turned round. */
  turnsId: string | null;
  reversesId: string | null;
  createdAt: Date;
}

/** What happened to posts, oldest first; spam is found by the author of the posts. Values: community, posts, their authors. */
export const actionsOnPosts = statement<ReplayedActionRow>(
  'trial.actions',
  `select l.id, l.action, l.actor_id is null as "byRule", array_remove(l.post_id::text || array(select jsonb_path_query(coalesce(u.before, l.before), '$.posts[*].id') #>> '{}'), null) as "postIds",
          (l.before ->> 'version')::int as version, coalesce(l.before #>> '{flags,state}' = 'open', false) or l.before ? 'openFlagIds' as "closesFlags", l.before #>> '{flags,actionId}' as "turnsId",
          l.reverses_id as "reversesId", l.created_at as "createdAt"
     from moderation_log l left join moderation_log u on u.community_id = $1 and u.id = l.reverses_id
    where l.community_id = $1 and (l.post_id = any($2::uuid[]) or (l.member_id = any($3::uuid[]) and l.action in ('spam', 'undo')))
      and l.action in ('hide', 'restore', 'edit', 'remove', 'ignore', 'spam', 'mend', 'undo')
    order by l.created_at, l.id`,
);

/** When texts changed. Values: community, posts. */
export const editsOfPosts = statement<{ postId: string; version: number; createdAt: Date }>(
  'trial.edits',
  `select r.post_id as "postId", r.version, r.created_at as "createdAt" from post_revisions r where r.community_id = $1 and r.post_id = any($2::uuid[]) and r.version > 1 order by r.created_at, r.version`,
);

/** When the spam filter held posts. Values: community, posts. */
export const holdsOfPosts = statement<{ postId: string; at: Date }>(
  'trial.holds',
  `select r.post_id as "postId", r.opened_at as at from reviewables r where r.community_id = $1 and r.post_id = any($2::uuid[]) and r.reason = 'held'`,
);

/** When rules closed topics, and people did for good; when people opened them again is not kept. Values: community, topics. */
export const closingsOfTopics = statement<{ topicId: string; byRule: boolean; at: Date }>(
  'trial.closings',
  `select l.topic_id as "topicId", true as "byRule", l.created_at as at from moderation_log l where l.community_id = $1 and l.action = 'close' and l.topic_id = any($2::uuid[])
    union all
   select t.id, false, t.closed_at from topics t where t.community_id = $1 and t.id = any($2::uuid[]) and t.closed_at is not null and t.closed_until is null`,
);

export interface TriedPostRow {
  postId: string;
  html: string;
  authorId: string | null;
  spaceId: string;
  number: number;
  slug: string;
  title: string;
}

/** Values: community, posts. */
export const triedPosts = statement<TriedPostRow>(
  'trial.posts',
  `select p.id as "postId", p.html, p.author_id as "authorId", t.space_id as "spaceId", t.number, t.slug, t.title
     from posts p join topics t on t.community_id = $1 and t.id = p.topic_id where p.community_id = $1 and p.id = any($2::uuid[])`,
);

/** Values: community, topics. */
export const triedTopics = statement<Omit<TriedPostRow, 'postId' | 'html' | 'authorId'> & { id: string }>(
  'trial.named-topics',
  `select t.id, t.space_id as "spaceId", t.number, t.slug, t.title from topics t where t.community_id = $1 and t.id = any($2::uuid[])`,
);

import type { SpamFinding } from '#contracts';
import { statement } from '#platform';

/** The last decision of a person on a post that was not taken back, as SQL: null where there is none. */
const lastDecision = (post: string): string => `(
  select l.action from moderation_log l
   where l.community_id = $1 and l.post_id = ${post} and l.actor_id is not null and l.action in ('hide', 'restore', 'edit', 'remove', 'ignore', 'spam')
     and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)
   order by l.created_at desc, l.id desc limit 1)`;
const isCleared = (post: string): string => `coalesce(${lastDecision(post)} in ('restore', 'edit', 'ignore'), false)`;

/** SQL: whether `p` is the post $3 of the topic $2, or its body where $3 is null: by its id in both cases, so that one plan serves. */
export const isPostOrBody = `p.id = (select case when $3::uuid is null then b.id else $3 end from posts b where b.community_id = $1 and b.topic_id = $2 and b.position = 1)`;

export interface WatchedPostRow {
  id: string;
  topicId: string;
  authorId: string;
  title: string | null;
  source: string;
  level: number;
  bio: string | null;
  email: string | null;
  secondsSinceSignUp: number;
  isFirst: boolean;
  /** A moderator let this text stand. */
  isCleared: boolean;
  /** A moderator let something else of the account stand. */
  isAccountCleared: boolean;
}

/**
 * A post, in sight or held already, by somebody at most at level 1 who is no more than a member; the topic's body without a
 * post. Values: community, topic, post or null.
 */
export const watchedPost = statement<WatchedPostRow>(
  'spam.watched-post',
  `select p.id, p.topic_id as "topicId", p.author_id as "authorId", case when p.kind = 'body' then t.title end as title, p.source, m.trust_level as level, m.bio, m.email,
          extract(epoch from p.created_at - m.created_at)::float8 as "secondsSinceSignUp",
          not exists (select from posts o where o.community_id = $1 and o.author_id = m.id and o.id <> p.id and o.created_at <= p.created_at) as "isFirst",
          exists (select from moderation_log l
                   where l.community_id = $1 and l.post_id = p.id and l.actor_id is not null and l.action in ('restore', 'edit', 'ignore') and l.created_at >= coalesce(p.edited_at, p.created_at)
                     and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)) as "isCleared",
          exists (select from moderation_log l
                   where l.community_id = $1 and l.member_id = m.id and l.post_id is not null and l.actor_id is not null and l.action in ('restore', 'ignore')
                     and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)) as "isAccountCleared"
     from posts p join topics t on t.community_id = $1 and t.id = p.topic_id join members m on m.community_id = $1 and m.id = p.author_id
    where p.community_id = $1 and p.topic_id = $2 and ${isPostOrBody}
      and (p.hidden_reason = 'held' or (p.deleted_at is null and t.deleted_at is null)) and m.role = 'member' and m.trust_level <= 1`,
);

export interface AlikeRow {
  postId: string;
  topicId: string;
  memberId: string;
  isCleared: boolean;
}

const mostAlike = 200;

/**
 * Writes down the sketch of a post and the hosts that it links to, and finds the posts that share so many numbers of the sketch,
 * newest first. Values: community, post, member, the sketch, how many, hosts.
 */
export const tracePost = statement<AlikeRow>(
  'spam.trace-post',
  `with gone_shingles as (delete from spam_shingles where community_id = $1 and post_id = $2 and shingle <> all($4::bigint[])),
   gone_links as (delete from spam_links where community_id = $1 and post_id = $2 and host <> all($6::text[])),
   shingles as (insert into spam_shingles (community_id, shingle, post_id, member_id) select $1, number, $2, $3 from unnest($4::bigint[]) number on conflict do nothing),
   links as (insert into spam_links (community_id, host, post_id, member_id) select $1, host, $2, $3 from unnest($6::text[]) host on conflict do nothing)
   select p.id as "postId", p.topic_id as "topicId", found.member_id as "memberId", ${isCleared('p.id')} as "isCleared"
     from (select s.post_id, s.member_id from spam_shingles s
            where s.community_id = $1 and s.shingle = any($4::bigint[]) and s.post_id <> $2
            group by s.post_id, s.member_id having count(*) >= $5 order by max(s.created_at) desc limit ${mostAlike}) found
     join posts p on p.community_id = $1 and p.id = found.post_id`,
);

export interface KnownHostRow {
  host: string;
  /** Accounts that linked to it and were marked as spam. */
  marked: number;
  others: number;
  isCleared: boolean;
}

/** What became of those who linked to these hosts before. Values: community, hosts, days, the post itself, its author. */
export const knownHosts = statement<KnownHostRow>(
  'spam.known-hosts',
  `select host, (count(distinct member_id) filter (where is_spam))::int as marked, (count(distinct member_id) filter (where not is_spam and member_id <> $5))::int as others, bool_or(is_cleared) as "isCleared"
     from (select k.host, k.member_id, ${isCleared('k.post_id')} as is_cleared,
                  exists (select from moderation_log g
                           where g.community_id = $1 and g.member_id = k.member_id and g.action = 'spam' and g.created_at > now() - make_interval(days => $3)
                             and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = g.id)) as is_spam
             from spam_links k where k.community_id = $1 and k.host = any($2::text[]) and k.post_id <> $4) linked
    group by host`,
);

/** Hosts to which more accounts linked that were marked as spam than others, last marked first. Values: community, days, most of them. */
export const learntHosts = statement<{ host: string; accounts: number; markedAt: Date }>(
  'spam.learnt-hosts',
  `with marked as (
     select g.member_id, max(g.created_at) as marked_at from moderation_log g
      where g.community_id = $1 and g.action = 'spam' and g.created_at > now() - make_interval(days => $2)
        and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = g.id)
      group by g.member_id
   )
   select k.host, (count(distinct k.member_id) filter (where m.member_id is not null))::int as accounts, max(m.marked_at) as "markedAt"
     from spam_links k left join marked m on m.member_id = k.member_id
    where k.community_id = $1 and k.host in (select l.host from spam_links l join marked on marked.member_id = l.member_id where l.community_id = $1)
    group by k.host having count(distinct k.member_id) filter (where m.member_id is not null) > count(distinct k.member_id) filter (where m.member_id is null)
    order by max(m.marked_at) desc, k.host limit $3`,
);

/** Values: community, post, findings. What was found before stays. */
export const addFindings = statement(
  'spam.add-findings',
  `insert into spam_findings (community_id, post_id, position, finding)
   select $1, $2, coalesce((select max(position) from spam_findings where community_id = $1 and post_id = $2), 0) + row_number() over (order by given.at), given.finding
     from jsonb_array_elements($3::jsonb) with ordinality given(finding, at)
    where not exists (select from spam_findings f where f.community_id = $1 and f.post_id = $2 and f.finding->>'rule' = given.finding->>'rule' and f.finding->>'host' is not distinct from given.finding->>'host')
   on conflict do nothing`,
);

/** Values: community, post. */
export const findingsOfPost = statement<{ finding: SpamFinding }>('spam.findings', `select finding from spam_findings where community_id = $1 and post_id = $2 order by position`);

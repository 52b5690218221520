import { statement } from '#platform';
import type { CommunityActivity, TrustMetrics } from './requirements.js';

/** What members can read here; spaces for some groups only are left out, since most members cannot. Values: community. */
export const communityActivity = statement<CommunityActivity>(
  'trust.activity',
  `with open as (select id from spaces where community_id = $1 and visibility in ('public', 'members')),
   topics_now as (
     select count(*)::int as topics, coalesce(sum(reply_count + 1), 0)::int as posts, (count(*) filter (where created_at > now() - interval '100 days'))::int as recent
       from topics where community_id = $1 and deleted_at is null and space_id in (select id from open)
   ),
   posts_now as (
     select count(*)::int as recent from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
      where p.community_id = $1 and p.created_at > now() - interval '100 days' and p.deleted_at is null and t.deleted_at is null and t.space_id in (select id from open)
   )
   select topics_now.topics, topics_now.posts, topics_now.recent as "recentTopics", posts_now.recent as "recentPosts" from topics_now, posts_now`,
);

export interface MemberMetricsRow extends TrustMetrics {
  memberId: string;
  level: number;
  since: Date | null;
  locked: boolean;
  suspended: boolean;
  isKnown: boolean;
}

/**
 * Members' metrics as a subquery over the members that `which` names by the alias `m`. What takes longer to count is counted
 * only where `slowly` holds, by the aliases `m` and `r`; elsewhere it is 0. Votes are found by their post through an index of
 * those that have a voter; imported ones name none, and so none of the people that level 3 asks for.
 */
export function metricsOf(which: string, slowly = 'true'): string {
  return `
    select m.id as "memberId", m.trust_level as level, s.since, coalesce(s.locked, false) as locked, coalesce(m.suspended_until > now(), false) as suspended,
           m.external_id is not null and m.topic_count + m.answer_count > 0 as "isKnown",
           coalesce(r.topics_entered, 0) as "topicsEntered", coalesce(r.posts_read, 0) as "postsRead",
           round(coalesce(r.seconds, 0) / 60.0, 2)::float8 as "minutesRead", coalesce(r.days_visited, 0) as "daysVisited",
           given.ever as "kudosGiven", thanked.kudos as "kudosReceived", replied.ever as "topicsRepliedIn",
           visits.days as "recentDaysVisited", replied.recent as "recentTopicsRepliedIn", viewed.topics as "recentTopicsViewed", visits.posts as "recentPostsRead",
           given.recent as "recentKudosGiven", received.kudos as "recentKudosReceived", received.givers as "recentKudosGivers", received.days as "recentKudosDays",
           flagged.posts as "recentFlaggedPosts", flagged.flaggers as "recentFlaggers"
      from members m
      left join readers r on r.community_id = m.community_id and r.member_id = m.id
      left join trust_standings s on s.community_id = m.community_id and s.member_id = m.id
      cross join lateral (
        select count(*)::int as ever, (count(*) filter (where v.created_at > now() - interval '100 days'))::int as recent
          from votes v where ${slowly} and v.community_id = m.community_id and v.member_id = m.id and v.kind = 'kudos' and not v.set_aside) given
      cross join lateral (
        select count(distinct p.topic_id)::int as ever, (count(distinct p.topic_id) filter (where p.created_at > now() - interval '100 days'))::int as recent
          from posts p join topics t on t.community_id = m.community_id and t.id = p.topic_id and t.author_id is distinct from m.id and t.deleted_at is null
         where ${slowly} and p.community_id = m.community_id and p.author_id = m.id and p.kind <> 'body' and p.deleted_at is null) replied
      cross join lateral (
        select coalesce(sum(p.kudos_count), 0)::int as kudos
          from posts p where ${slowly} and p.community_id = m.community_id and p.author_id = m.id and p.deleted_at is null) thanked
      cross join lateral (
        select count(*)::int as days, coalesce(sum(d.posts_read), 0)::int as posts
          from reading_days d where ${slowly} and d.community_id = m.community_id and d.member_id = m.id and d.day > (now() at time zone 'utc')::date - 100) visits
      cross join lateral (
        select count(*)::int as topics
          from topic_readings n where ${slowly} and n.community_id = m.community_id and n.member_id = m.id and n.day > (now() at time zone 'utc')::date - 100) viewed
      cross join lateral (
        select count(*)::int as kudos, count(distinct v.member_id)::int as givers, count(distinct (v.created_at at time zone 'utc')::date)::int as days
          from posts p join votes v on v.community_id = m.community_id and v.post_id = p.id and v.member_id is not null and v.kind = 'kudos' and not v.set_aside and v.created_at > now() - interval '100 days'
         where ${slowly} and p.community_id = m.community_id and p.author_id = m.id and p.deleted_at is null) received
      cross join lateral (
        select count(distinct f.post_id)::int as posts, count(distinct f.flagger_id)::int as flaggers
          from agreed_flags f where ${slowly} and f.community_id = m.community_id and f.member_id = m.id and f.agreed_at > now() - interval '100 days') flagged
     where m.community_id = $1 and ${which}`;
}

/** Values: community, member. */
export const memberMetrics = statement<MemberMetricsRow>('trust.metrics', metricsOf('m.id = $2'));

/** Values: community, post. */
export const authorOfPost = statement<{ authorId: string | null }>('trust.author-of-post', `select author_id as "authorId" from posts where community_id = $1 and id = $2`);

/** Members at each level. Values: community. */
export const membersByLevel = statement<{ level: number; members: number }>(
  'trust.members-by-level',
  `select trust_level as level, count(*)::int as members from members where community_id = $1 group by trust_level`,
);

/** The highest level that somebody has, or earned in a quarter; null where nobody has any. Values: community. */
export const highestReached = statement<{ level: number | null }>(
  'trust.highest-reached',
  `select greatest((select max(trust_level) from members where community_id = $1 and trust_level < 4),
                   (select max(to_level) from trust_changes where community_id = $1 and actor_id is null and changed_at > now() - interval '90 days')) as level`,
);

/** The metrics of those who read most. Values: community. */
export const mostActive = statement<MemberMetricsRow>(
  'trust.most-active',
  metricsOf('m.id in (select member_id from readers where community_id = $1 order by posts_read desc limit 50)'),
);

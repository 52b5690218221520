import { statement } from '#platform';
import { clusterOf, votersOf } from '../votes/voters.sql.js';
import { weightSql } from '../segments/weight.js';
import { hotSql, wilsonSql } from './ranking.js';

/** Gives a topic of kind `idea` its row, in the space where it stands now. Values: community, topics or null for all that have none. */
export const keepIdeas = statement<{ topicId: string }>(
  'ideas.keep',
  `insert into ideas (community_id, topic_id, space_id, created_at)
   select t.community_id, t.id, t.space_id, t.created_at from topics t
    where t.community_id = $1 and t.kind = 'idea'
      and case when $2::uuid[] is null then not exists (select from ideas i where i.community_id = $1 and i.topic_id = t.id and i.space_id = t.space_id) else t.id = any($2::uuid[]) end
   on conflict (community_id, topic_id) do update set space_id = excluded.space_id where ideas.space_id <> excluded.space_id
   returning topic_id as "topicId"`,
);

export interface LockedIdeaRow {
  status: string;
  statusGroup: 'new' | 'in-progress' | 'on-hold' | 'completed' | 'closed';
  upCount: number;
  downCount: number;
}

/** Lets votes and decisions on an idea come one after another. Values: community, topic. */
export const lockIdea = statement<LockedIdeaRow>(
  'ideas.lock',
  `select status, status_group as "statusGroup", up_count as "upCount", down_count as "downCount" from ideas where community_id = $1 and topic_id = $2 for update`,
);

/** Values: community, topics. */
export const lockIdeas = statement<{ topicId: string }>('ideas.lock-several', `select topic_id as "topicId" from ideas where community_id = $1 and topic_id = any($2::uuid[]) order by topic_id for update`);

/** The sort keys of an idea after one vote, before all of it is counted anew. Values: community, topic, change of votes for, change of votes against. */
export const countOne = statement<{ up: number; down: number }>(
  'ideas.count-one',
  `update ideas i set up_count = n.up, down_count = n.down, score = n.up - n.down, wilson = ${wilsonSql('n.up', 'n.down')}
     from (select topic_id, up_count + $3::int as up, down_count + $4::int as down from ideas where community_id = $1 and topic_id = $2) n
    where i.community_id = $1 and i.topic_id = n.topic_id returning i.up_count as up, i.down_count as down`,
);

/** Counts these ideas anew, with what was merged into them. Values: community, topics. */
export const countIdeas = statement<{ topicId: string }>(
  'ideas.count',
  `with given as materialized ${votersOf('$2::uuid[]')},
   votes_named as (
     select root, count(*) filter (where direction = 'up')::int as up, count(*) filter (where direction = 'down')::int as down,
            count(*) filter (where direction = 'up' and created_at > now() - interval '30 days')::int as recent
       from given group by root),
   -- An import knows how many voted on the body, and which way, but not who.
   unnamed as (
     select c.root, count(*) filter (where v.kind = 'kudos')::int as up, count(*) filter (where v.kind = 'downvote')::int as down,
            count(*) filter (where v.kind = 'kudos' and v.created_at > now() - interval '30 days')::int as recent
       from ${clusterOf('$2::uuid[]')} c join posts p on p.community_id = $1 and p.topic_id = c.topic and p.position = 1
       join votes v on v.community_id = $1 and v.post_id = p.id and v.member_id is null group by c.root),
   spoken as (select c.root, count(distinct v.customer_key)::int as customers from ${clusterOf('$2::uuid[]')} c join idea_customer_votes v on v.community_id = $1 and v.topic_id = c.topic group by c.root),
   weighed as (
     select p.root, sum(${weightSql('p.votes', 's.member_count', 's.revenue', '(select sum(revenue) from idea_segments where community_id = $1)')}) as weight, jsonb_object_agg(p.segment_id, p.votes) as parts
       from (select g.root, x.segment_id, count(*) as votes from given g join idea_segment_members x on x.community_id = $1 and x.member_id = g.member_id where g.direction = 'up' group by g.root, x.segment_id) p
       join idea_segments s on s.community_id = $1 and s.id = p.segment_id group by p.root),
   counted as (
     select r.id, coalesce(v.up, 0) + coalesce(u.up, 0) + coalesce(s.customers, 0) as up, coalesce(v.down, 0) + coalesce(u.down, 0) as down, coalesce(v.recent, 0) + coalesce(u.recent, 0) as recent, coalesce(w.weight, 0) as weight, coalesce(w.parts, '{}') as parts,
            (select count(*)::int from posts p where p.community_id = $1 and p.topic_id = r.id and p.position > 1 and p.deleted_at is null and p.created_at > now() - interval '30 days') as comments,
            (select count(*)::int from topics m where m.community_id = $1 and m.merged_into_id = r.id) as merged
       from unnest($2::uuid[]) as r (id) left join votes_named v on v.root = r.id left join unnamed u on u.root = r.id left join spoken s on s.root = r.id left join weighed w on w.root = r.id)
   update ideas i set up_count = n.up, down_count = n.down, score = n.up - n.down, wilson = ${wilsonSql('n.up', 'n.down')},
          recent_votes = n.recent, recent_comments = n.comments, hot = ${hotSql('n.recent', 'n.comments', 'i.created_at')}, merged_count = n.merged, weight = n.weight, segment_votes = n.parts
     from counted n where i.community_id = $1 and i.topic_id = n.id returning i.topic_id as "topicId"`,
);

/** Some of the ideas, in the order of their ids. Values: community, the last one counted or null, whether only those of which something was said lately, limit. */
export const ideasToCount = statement<{ topicId: string }>(
  'ideas.to-count',
  `select topic_id as "topicId" from ideas where community_id = $1 and ($2::uuid is null or topic_id > $2) and (not $3::boolean or recent_votes + recent_comments > 0) order by topic_id limit $4`,
);

/** Ideas that nobody decided on here stand where they did elsewhere, with a line that says since when. Values: community; topic, step, group, time, side by side. */
export const placeIdeas = statement(
  'ideas.place-imported',
  `with placed as (
     update ideas i set status = x.status, status_group = x.status_group
       from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[]) as x (topic_id, status, status_group, at)
      where i.community_id = $1 and i.topic_id = x.topic_id and i.status = 'new'
        and not exists (select from idea_decisions d where d.community_id = $1 and d.topic_id = i.topic_id)
     returning i.topic_id, x.status, x.status_group, x.at)
   insert into idea_decisions (community_id, id, topic_id, from_status, from_group, status, status_group, note, created_at)
   select $1, gen_random_uuid(), topic_id, 'new', 'new', status, status_group, '', at from placed`,
);

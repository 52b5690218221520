import type { Segment } from '#contracts';
import { statement } from '#platform';

/** Values: community. */
export const segmentList = statement<Segment>(
  'ideas.segments',
  `select id, name, revenue, rule, member_count as "memberCount" from idea_segments where community_id = $1 order by position, id`,
);

/** Values: community, segments with their places. */
export const putSegments = statement(
  'ideas.put-segments',
  `insert into idea_segments (community_id, id, position, name, revenue, rule)
   select $1, s.id, s.position, s.name, s.revenue, s.rule from jsonb_to_recordset($2::jsonb) as s (id uuid, position int, name text, revenue double precision, rule jsonb)
   on conflict (community_id, id) do update set position = excluded.position, name = excluded.name, revenue = excluded.revenue, rule = excluded.rule`,
);

/** Values: community, segments that stay. */
export const dropSegments = statement('ideas.drop-segments', 'delete from idea_segments where community_id = $1 and id <> all($2::uuid[])');

/** SQL: whether the rule `r` of a segment fits the member `m` with its company `c`. */
const fits = `case r ->> 'by'
  when 'company' then lower(c.name) in (select lower(n) from jsonb_array_elements_text(r -> 'names') n)
  when 'plan' then lower(c.plan) in (select lower(n) from jsonb_array_elements_text(r -> 'plans') n)
  when 'revenue' then c.revenue is not null and c.revenue >= coalesce((r ->> 'from')::double precision, 0) and ((r ->> 'below') is null or c.revenue < (r ->> 'below')::double precision)
  when 'group' then exists (select from group_members g where g.community_id = $1 and g.member_id = m.id and g.group_id in (select n::uuid from jsonb_array_elements_text(r -> 'groupIds') n))
  when 'role' then r -> 'roles' ? m.role
  when 'trust' then r -> 'levels' @> to_jsonb(m.trust_level)
  else false end`;

/** Finds the segment of each member anew, and changes what is another one than before. Values: community. */
export const assignMembers = statement(
  'ideas.assign-segments',
  `with found as (
     select m.id as member_id, (select s.id from (select s.id, s.position, s.rule as r from idea_segments s where s.community_id = $1 offset 0) s where ${fits} order by s.position, s.id limit 1) as segment_id
       from members m left join companies c on c.community_id = $1 and c.id = m.company_id where m.community_id = $1
   ), gone as (
     delete from idea_segment_members o using found f where o.community_id = $1 and o.member_id = f.member_id and f.segment_id is null
   )
   insert into idea_segment_members (community_id, member_id, segment_id) select $1, member_id, segment_id from found where segment_id is not null
   on conflict (community_id, member_id) do update set segment_id = excluded.segment_id where idea_segment_members.segment_id <> excluded.segment_id`,
);

/** Values: community. */
export const countMembers = statement(
  'ideas.count-segments',
  `update idea_segments s set member_count = (select count(*)::int from idea_segment_members x where x.community_id = $1 and x.segment_id = s.id) where s.community_id = $1`,
);

/** Of several ideas at once. Values: community, ideas. */
export const segmentVotes = statement<{ topicId: string; up: number; parts: Record<string, number> }>(
  'ideas.segment-votes',
  'select topic_id as "topicId", up_count as up, segment_votes as parts from ideas where community_id = $1 and topic_id = any($2::uuid[])',
);

export interface ScoreRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  votes: number;
  effort: number | null;
  value: number | null;
  note: string;
}

/** Open ideas of a board with what staff thinks of them, those with the most votes. Values: community, space. */
export const scoresOf = statement<ScoreRow>(
  'ideas.scores',
  `select t.id, t.number, t.slug, t.title, i.up_count as votes, o.effort, o.value, case when o.note is null then '' else o.note end as note
     from ideas i join topics t on t.community_id = $1 and t.id = i.topic_id left join idea_scores o on o.community_id = $1 and o.topic_id = i.topic_id
    where i.community_id = $1 and i.space_id = $2 and t.space_id = $2 and t.kind = 'idea' and t.deleted_at is null and i.status_group in ('new', 'in-progress', 'on-hold')
    order by i.up_count desc, t.number limit 200`,
);

/** Values: community, topic, effort, value, note, who. */
export const putScore = statement(
  'ideas.put-score',
  `insert into idea_scores (community_id, topic_id, effort, value, note, updated_by) values ($1, $2, $3, $4, $5, $6)
   on conflict (community_id, topic_id) do update set effort = excluded.effort, value = excluded.value, note = excluded.note, updated_by = excluded.updated_by, updated_at = now()`,
);

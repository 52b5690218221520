import { statement, type Statement } from '#platform';
import type { MetricValues } from './metric-values.js';
import type { Area, Metric } from './metric.js';
import { areas } from './metrics.js';

export interface AreaRow {
  memberId: string;
  /** 1: everyone, 2: members, 3: own. */
  scope: 1 | 2 | 3;
  values: MetricValues;
}

const field = ({ key, value, measured }: Metric): string => `'${key}', ${measured ? value : `nullif((${value})::bigint, 0)`}`;

/**
 * The metrics of an area for some members, in each scope. A fact’s audience is 1 where everyone sees the space, 2 where
 * every member does, 3 otherwise; a scope counts the facts of its own audience and of the wider ones. Only scopes that have
 * facts of their own are counted: the others are as the one before (`inEachScope`). Facts are looked up once and kept:
 * PostgreSQL would look them up again for each metric that names them.
 */
const countArea = (area: Area): Statement<AreaRow> =>
  statement(
    `metrics.${area.key}`,
    `with moment as (select $3::timestamptz as now),
     given as (select unnest($2::uuid[]) as member_id),
     audiences as (
       select s.id as space_id, case when s.archived_at is not null then 3 when s.visibility = 'public' then 1 when s.visibility = 'members' then 2 else 3 end as audience
         from spaces s where s.community_id = $1
     ),
     live as not materialized (select t.*, a.audience from topics t join audiences a on a.space_id = t.space_id where t.community_id = $1 and t.deleted_at is null),
     facts as materialized (${area.facts}),
     scoped as (select f.*, s.scope from facts f join (select distinct audience as scope from facts) s on f.audience <= s.scope),
     folded as (${area.folded ?? 'select * from scoped'})
     select member_id as "memberId", scope, jsonb_strip_nulls(jsonb_build_object(${area.metrics.map(field).join(', ')})) as "values"
       from folded group by member_id, scope`,
  );

/** Values of each: community, members, the present. */
export const countAreas: readonly Statement<AreaRow>[] = areas.map(countArea);

/** Values: community, members. Whoever counts these members waits here, so that what is counted last is what is kept. */
export const claimMembers = statement<{ memberId: string }>(
  'metrics.claim',
  `insert into member_metrics (community_id, member_id)
   select $1, m.id from members m where m.community_id = $1 and m.id = any($2::uuid[]) order by m.id
   on conflict (community_id, member_id) do update set counted_at = now()
   returning member_id as "memberId"`,
);

/** Values: community, then side by side members and their values in each scope. */
export const keepValues = statement<{ memberId: string }>(
  'metrics.keep',
  `update member_metrics k set everyone = g.everyone, members = g.members, own = g.own, counted_at = now()
     from unnest($2::uuid[], $3::jsonb[], $4::jsonb[], $5::jsonb[]) as g(member_id, everyone, members, own)
    where k.community_id = $1 and k.member_id = g.member_id
   returning k.member_id as "memberId"`,
);

export interface KeptRow {
  memberId: string;
  everyone: MetricValues;
  members: MetricValues;
  own: MetricValues;
  countedAt: Date;
}

/** Values: community, members. */
export const keptValues = statement<KeptRow>(
  'metrics.kept',
  `select member_id as "memberId", everyone, members, own, counted_at as "countedAt" from member_metrics where community_id = $1 and member_id = any($2::uuid[])`,
);

/** Values: community, member to continue after or null, limit. */
export const memberIdsAfter = statement<{ id: string }>(
  'metrics.members',
  `select id from members where community_id = $1 and ($2::uuid is null or id > $2) order by id limit $3`,
);

const ofNobody = (table: string): string => `delete from ${table} k where k.community_id = $1 and not exists (select from members m where m.community_id = $1 and m.id = k.member_id)`;

/** Values: community. Numbers and badges of members who were taken away, as when an import is undone. */
export const forgetGone = statement<{ memberId: string }>('metrics.forget-gone', `with awards as (${ofNobody('badge_awards')}) ${ofNobody('member_metrics')}`);

/** Who wrote, edited, decided or was heard in a topic: their numbers may change when anything in it does. */
const peopleOf = (topic: string): string => `
  select unnest(array[t.author_id, t.solution_author_id, t.solution_accepted_by, t.closed_by, t.deleted_by]) as id from topics t where t.community_id = $1 and t.id = ${topic}
  union select unnest(array[p.author_id, p.deleted_by]) from posts p where p.community_id = $1 and p.topic_id = ${topic}
  union select r.editor_id from posts p join post_revisions r on r.community_id = $1 and r.post_id = p.id where p.community_id = $1 and p.topic_id = ${topic}`;

/** Values: community, topic, who acted or null. */
export const peopleOfTopic = statement<{ id: string }>('metrics.people-of-topic', `select id from (${peopleOf('$2')} union select $3::uuid) people where id is not null order by id`);

/**
 * With who voted there, and who answered other questions of the asker: one of these may have become the first question.
 * Values: community, topic.
 */
export const everyoneConcerned = statement<{ id: string }>(
  'metrics.everyone-concerned',
  `select id from (
     ${peopleOf('$2')}
     union select v.member_id from posts p join votes v on v.community_id = $1 and v.post_id = p.id where p.community_id = $1 and p.topic_id = $2
     union select m.member_id from me_toos m where m.community_id = $1 and m.topic_id = $2
     union select p.author_id
             from topics t join topics o on o.community_id = $1 and o.author_id = t.author_id and o.kind = 'question' join posts p on p.community_id = $1 and p.topic_id = o.id and p.kind = 'answer'
            where t.community_id = $1 and t.id = $2
   ) people where id is not null order by id`,
);

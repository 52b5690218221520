import type { HelpVisit, VisitCounts } from '#contracts';
import { statement } from '#platform';

/** Which visits each number counts, over what was done in them: the one place that says so. */
const counted: Record<keyof VisitCounts, string> = {
  opened: 'true',
  typed: 'typed',
  chosen: 'chosen',
  read: 'read',
  solved: 'solved',
  submitted: 'typed and submitted',
  deflected: '(read or solved) and not submitted and not case_followed',
  pending: '(read or solved) and not submitted and case_followed is null',
};

/** Visits that began in a span of time, with what was done in them; solved is what was said last. $1 is the community, $2 and $3 the span. */
const visits = `
  select v.id, v.is_held_out, v.case_followed, v.started_at,
         bool_or(e.act = 'typed') as typed, bool_or(e.act = 'chosen') as chosen, bool_or(e.act = 'read') as read,
         coalesce((array_agg(e.act order by e.position desc) filter (where e.act in ('solved', 'unsolved')))[1] = 'solved', false) as solved,
         bool_or(e.act = 'submitted') as submitted
    from help_visits v
    join help_events e on e.community_id = $1 and e.visit_id = v.id
   where v.community_id = $1 and v.started_at >= $2 and v.started_at < $3
   group by v.id, v.is_held_out, v.case_followed, v.started_at`;

export interface WeekRow extends VisitCounts {
  week: string;
  isHeldOut: boolean;
}

const counts = Object.entries(counted).map(([name, condition]) => `count(*) filter (where ${condition})::int as ${name}`);

/** Visits by the week of their start (Monday, UTC) and by what was done in them. Values: community, from, to. */
export const visitsByWeek = statement<WeekRow>(
  'deflection.visits-by-week',
  `with visits as (${visits})
   select to_char(date_trunc('week', started_at at time zone 'UTC'), 'YYYY-MM-DD') as week, is_held_out as "isHeldOut", ${counts.join(', ')}
     from visits group by 1, 2 order by 1 desc`,
);

export interface VisitRow {
  id: string;
  startedAt: Date;
  isHeldOut: boolean;
  caseFollowed: boolean | null;
  acts: HelpVisit['acts'];
}

/** The visits that a number counts, the newest first, as their ids are in order of time. Values: community, from, to, held out, the last one shown or null, limit. */
export const visitsCounted = (name: keyof VisitCounts) =>
  statement<VisitRow>(
    `deflection.visits-${name}`,
    `with visits as (${visits}), page as (
       select id, started_at, is_held_out, case_followed from visits
        where ${counted[name]} and is_held_out = $4 and ($5::uuid is null or id < $5::uuid)
        order by id desc limit $6)
     select p.id, p.started_at as "startedAt", p.is_held_out as "isHeldOut", p.case_followed as "caseFollowed",
            (select jsonb_agg(jsonb_build_object('act', e.act, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'topic', t.number) order by e.position)
               from help_events e left join topics t on t.community_id = $1 and t.id = e.topic_id
              where e.community_id = $1 and e.visit_id = p.id) as acts
       from page p order by p.id desc`,
  );

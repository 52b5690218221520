import type { VisitCounts } from '#contracts';
import { statement } from '#platform';

export interface WeekRow extends VisitCounts {
  week: string;
  isHeldOut: boolean;
}

/** Visits by the week of their start (Monday, UTC) and by what was done in them. Values: community, since. */
export const visitsByWeek = statement<WeekRow>(
  'deflection.visits-by-week',
  `with visits as (
     select v.is_held_out, v.case_followed, to_char(date_trunc('week', v.started_at at time zone 'UTC'), 'YYYY-MM-DD') as week,
            bool_or(e.act = 'typed') as typed, bool_or(e.act = 'chosen') as chosen, bool_or(e.act = 'read') as read,
            coalesce((array_agg(e.act order by e.position desc) filter (where e.act in ('solved', 'unsolved')))[1] = 'solved', false) as solved,
            bool_or(e.act = 'submitted') as submitted
       from help_visits v
       join help_events e on e.community_id = $1 and e.visit_id = v.id
      where v.community_id = $1 and v.started_at >= $2
      group by v.id, v.is_held_out, v.case_followed, v.started_at)
   select week, is_held_out as "isHeldOut", count(*)::int as opened, count(*) filter (where typed)::int as typed,
          count(*) filter (where chosen)::int as chosen, count(*) filter (where read)::int as read,
          count(*) filter (where solved)::int as solved, count(*) filter (where typed and submitted)::int as submitted,
          count(*) filter (where (read or solved) and not submitted and not case_followed)::int as deflected,
          count(*) filter (where (read or solved) and not submitted and case_followed is null)::int as pending
     from visits group by week, is_held_out order by week desc`,
);

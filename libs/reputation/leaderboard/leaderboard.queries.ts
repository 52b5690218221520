import { statement } from '#platform';
import { rules, windowed } from '../ledger/ledger.queries.js';

export interface LeaderRow {
  id: string;
  points: number;
  place: number;
}

const staff = `'{staff,admin,owner}'::text[]`;

/** `$2` is whether staff are meant, `$3` and `$4` points and member to continue after or nulls, `$5` the limit. */
const ranked = `
  ranked as (
    select m.id, e.points, rank() over (order by e.points desc)::int as place
      from earned e join members m on m.community_id = $1 and m.id = e.member_id
     where e.points > 0 and m.on_leaderboards and (m.role = any(${staff})) = $2
  )
  select id, points, place from ranked where $3::int is null or points < $3::int or (points = $3::int and id > $4::uuid)
   order by points desc, id limit $5`;

/** By all points. Values: community, staff, points and member to continue after or nulls, limit, first day or null. */
export const leaders = statement<LeaderRow>(
  'leaderboard.all',
  `with earned as (
     select member_id, sum(applied)::int as points from reputation_days where community_id = $1 and ($6::date is null or day >= $6::date) group by member_id
   ),${ranked}`,
);

/**
 * By the points of topics in some spaces and perhaps of a tag: what of them counted, after the daily cap on all points.
 * Values: as above, then rules, spaces, tag or null.
 */
export const leadersOfTopics = statement<LeaderRow>(
  'leaderboard.of-topics',
  `with rules as (${rules('$7')}),
   windowed as (${windowed('($6::date is null or l.counted_on >= $6::date)')}),
   earned as (
     select w.member_id, sum(w.applied)::int as points
       from windowed w join topics t on t.community_id = $1 and t.id = w.topic_id
      where t.space_id = any($8::uuid[]) and t.deleted_at is null
        and ($9::uuid is null or exists (select from topic_tags g where g.community_id = $1 and g.topic_id = t.id and g.tag_id = $9::uuid))
      group by w.member_id
   ),${ranked}`,
);

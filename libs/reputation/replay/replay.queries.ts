import { statement } from '#platform';

/** Of a row: which it is, its points and the day that it counts on. */
const digest = (points: string, day: string): string => `uuid_hash_extended(id, (${points}::bigint << 32) + (${day} - date '2000-01-01'))`;

/**
 * The whole ledger computed anew from what its rows are about: points by the version of the rules that each row names (a
 * reversal takes back what it reverses), the day that each counts on, the daily cap, the balances. `$2` are the rules.
 */
const replayed = `
  rules as not materialized (select * from json_to_recordset($2::json) as r(version int, valid_from date, daily_cap int, kind text, points int, capped boolean)),
  caps as materialized (
    select version, valid_from, min(daily_cap) as daily_cap, min(valid_from) over (order by version rows between 1 following and unbounded following) as valid_until
      from rules group by version, valid_from
  ),
  replayed as (
    select l.id, l.member_id, l.points as live_points, l.counted_on as live_day, rule.points, rule.capped, (l.occurred_at at time zone 'UTC')::date as day
      from reputation_ledger l join rules rule on rule.version = l.rule_version and rule.kind = l.kind
     where l.community_id = $1 and l.reverses is null
    union all
    select l.id, l.member_id, l.points, l.counted_on, -rule.points, rule.capped, (o.occurred_at at time zone 'UTC')::date
      from reputation_ledger l
      join reputation_ledger o on o.community_id = $1 and o.id = l.reverses and o.member_id = l.member_id and o.kind = l.kind
      join rules rule on rule.version = o.rule_version and rule.kind = o.kind
     where l.community_id = $1 and l.reverses is not null
  ),
  days as (
    select member_id, day, count(*) as rows,
           coalesce(sum(points) filter (where capped), 0)::int as capped_points, coalesce(sum(points) filter (where not capped), 0)::int as other_points,
           bit_xor(${digest('live_points', 'live_day')}) as live, bit_xor(${digest('points', 'day')}) as anew
      from replayed group by member_id, day
  ),
  applied as (
    select d.*, least(d.capped_points, c.daily_cap) + d.other_points as applied
      from days d left join caps c on d.day >= c.valid_from and d.day < coalesce(c.valid_until, 'infinity')
  )`;

export interface ReplayRow {
  rows: string;
  members: number;
  /** Digests of every row and balance: as they are kept, and as they come out of the replay. */
  md5Live: string;
  md5Replayed: string;
  /** Rows that no rule and nothing reversed explains. */
  unexplained: string;
  /** Members whose kept balance is another one. */
  different: string[];
}

/** Values: community, rules. */
export const compareReplay = statement<ReplayRow>(
  'reputation.compare-replay',
  `with ${replayed},
   sums as (select member_id, sum(rows) as rows, sum(applied)::int as balance, bit_xor(live) as live, bit_xor(anew) as anew from applied group by member_id),
   kept as (select m.id as member_id, m.reputation as balance from members m where m.community_id = $1),
   kept_days as (select member_id, sum(applied)::int as balance from reputation_days where community_id = $1 group by member_id),
   sides as (
     select coalesce(s.member_id, k.member_id) as member_id, coalesce(s.rows, 0) as rows, coalesce(k.balance, d.balance, 0) as live_balance, coalesce(d.balance, 0) as day_balance,
            coalesce(s.balance, 0) as balance, coalesce(s.live, 0) as live, coalesce(s.anew, 0) as anew
       from sums s full join kept k using (member_id) left join kept_days d on d.member_id = coalesce(s.member_id, k.member_id)
   )
   select coalesce(sum(rows), 0)::text as rows, count(*) filter (where rows > 0)::int as members,
          md5(string_agg(concat_ws(':', member_id, live, live_balance, day_balance), ',' order by member_id)) as "md5Live",
          md5(string_agg(concat_ws(':', member_id, anew, balance, balance), ',' order by member_id)) as "md5Replayed",
          ((select count(*) from reputation_ledger where community_id = $1) - coalesce(sum(rows), 0))::text as unexplained,
          coalesce((array_agg(member_id order by member_id) filter (where (live_balance, day_balance) is distinct from (balance, balance)))[1:20], '{}') as different
     from sides`,
);

/** Values: community, rules. Keeps the days as they come out of the replay. */
export const rebuildDays = statement<{ day: string }>(
  'reputation.rebuild-days',
  `with ${replayed},
   emptied as (
     delete from reputation_days d where d.community_id = $1 and not exists (select from applied a where a.member_id = d.member_id and a.day = d.day)
   )
   insert into reputation_days (community_id, member_id, day, capped_points, other_points, applied)
   select $1, member_id, day, capped_points, other_points, applied from applied
   on conflict (community_id, member_id, day) do update set capped_points = excluded.capped_points, other_points = excluded.other_points, applied = excluded.applied`,
);

/** Values: community. Keeps the balances that the days add up to. */
export const rebuildBalances = statement<{ id: string }>(
  'reputation.rebuild-balances',
  `with sums as (select member_id, sum(applied)::int as balance from reputation_days where community_id = $1 group by member_id)
   update members m set reputation = coalesce(s.balance, 0)
     from members k left join sums s on s.member_id = k.id
    where m.community_id = $1 and k.community_id = $1 and k.id = m.id and m.reputation is distinct from coalesce(s.balance, 0)
   returning m.id`,
);

/** Values: community. Nobody's points change while they are added up again. */
export const lockEveryBalance = statement<{ id: string }>('reputation.lock-all', `select id from members where community_id = $1 order by id for update`);

import type { LedgerKind } from '#contracts';
import { statement } from '#platform';

export interface LedgerPageRow {
  id: string;
  kind: LedgerKind;
  occurredAt: Date;
  points: number;
  applied: number;
  capped: boolean;
  ruleVersion: number;
  reverses: string | null;
  reversedBy: string | null;
  actorId: string | null;
  objectId: string | null;
  number: number | null;
  slug: string | null;
  title: string | null;
}

/** The versions of the rules as rows, for `windowed`. */
export const rules = (parameter: string): string => `select distinct version, valid_from, daily_cap from json_to_recordset(${parameter}::json) as r(version int, valid_from date, daily_cap int)`;
const capOn = (day: string): string => `(select r.daily_cap from rules r where r.valid_from <= ${day} order by r.version desc limit 1)`;

/**
 * What each of the rows of whole days of members added to the balance: the daily cap is a window over time, and what a row
 * applied is how far it moved the capped sum. `which` says whose rows of which days.
 */
export const windowed = (which: string): string => `
  select l.*, case when not l.capped then l.points
              else least(${capOn('l.counted_on')}, sum(l.points) filter (where l.capped) over until_here)
                 - least(${capOn('l.counted_on')}, coalesce(sum(l.points) filter (where l.capped) over before, 0)) end::int as applied
    from reputation_ledger l
   where l.community_id = $1 and ${which}
  window until_here as (partition by l.member_id, l.counted_on order by l.occurred_at, l.id rows unbounded preceding),
         before as (partition by l.member_id, l.counted_on order by l.occurred_at, l.id rows between unbounded preceding and 1 preceding)`;

/**
 * Newest first. Values: community, member, rules, spaces that the reader sees, row to continue after or null, limit, the
 * reader or null. Rows about what the reader cannot see name no topic. Who gave kudos is told to who got them. Who cast a
 * downvote or flagged is a secret: its moment would tell as well, since the same moment stands in the ledger of the post's
 * author.
 */
export const ledgerPage = statement<LedgerPageRow>(
  'reputation.page',
  `with rules as (${rules('$3')}),
   after as (select occurred_at, id from reputation_ledger where community_id = $1 and id = $5::uuid),
   page as (
     select l.id, l.counted_on from reputation_ledger l
      where l.community_id = $1 and l.member_id = $2 and ($5::uuid is null or (l.occurred_at, l.id) < (select occurred_at, id from after))
      order by l.occurred_at desc, l.id desc limit $6
   ),
   windowed as materialized (${windowed('l.member_id = $2 and l.counted_on in (select counted_on from page)')})
   select w.id, w.kind, case when secret.is_secret then date_trunc('day', w.occurred_at, 'UTC') else w.occurred_at end as "occurredAt", w.points, w.applied, w.capped, w.rule_version as "ruleVersion", w.reverses, r.id as "reversedBy",
          case when t.id is not null and (w.actor_id is not distinct from $7::uuid or not (secret.is_nameless or secret.is_thanks and $2 is distinct from $7::uuid)) then w.actor_id end as "actorId",
          case when t.id is not null then w.object_id end as "objectId", t.number, t.slug, t.title
     from page join windowed w on w.id = page.id
     cross join lateral (select w.kind in ('post.downvoted', 'downvote.cast', 'flag.upheld', 'post.removed') as is_nameless, w.kind in ('question.kudos', 'answer.kudos', 'idea.kudos') as is_thanks,
                                w.kind in ('post.downvoted', 'downvote.cast', 'flag.upheld') and $2 is distinct from $7::uuid as is_secret) secret
     left join reputation_ledger r on r.community_id = $1 and r.reverses = w.id
     left join posts o on o.community_id = $1 and o.id = w.object_id
     left join topics t on t.community_id = $1 and t.id = case when o.topic_id is null then w.topic_id else o.topic_id end and t.deleted_at is null and t.space_id = any($4::uuid[])
      and not (w.kind in ('downvote.cast', 'flag.upheld') and secret.is_secret)
    order by w.occurred_at desc, w.id desc`,
);

/** Values: community, member, rules. What each kind of row added up to. */
export const ledgerParts = statement<{ kind: LedgerKind; applied: number; count: number }>(
  'reputation.parts',
  `with rules as (${rules('$3')})
   select w.kind, sum(w.applied)::int as applied, count(*) filter (where w.reverses is null)::int as count from (${windowed('l.member_id = $2')}) w group by w.kind`,
);

/** Values: community, member. The balance at the end of each of the last twelve months and today, oldest first. */
export const balanceHistory = statement<{ on: string; balance: number }>(
  'reputation.history',
  `select to_char(m.day, 'YYYY-MM-DD') as "on", coalesce((select sum(d.applied) from reputation_days d where d.community_id = $1 and d.member_id = $2 and d.day <= m.day), 0)::int as balance
     from (select least((date_trunc('month', now() at time zone 'UTC') - make_interval(months => back - 1) - interval '1 day')::date, (now() at time zone 'UTC')::date) as day
             from generate_series(12, 0, -1) back) m
    order by m.day`,
);

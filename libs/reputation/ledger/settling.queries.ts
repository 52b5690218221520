import type { LedgerKind } from '#contracts';
import { statement } from '#platform';

/** Kinds that follow from votes, solutions and removals; the others are entered when they happen. */
export const settledKinds = ['question.kudos', 'answer.kudos', 'post.downvoted', 'downvote.cast', 'answer.accepted', 'answer.accepting', 'post.removed', 'idea.kudos'] as const satisfies readonly LedgerKind[];

export interface DirtyDay {
  memberId: string;
  day: string;
}

/** The rules as rows: one for each version and kind. `$3` holds what `ruleRows` makes. */
const rules = `select * from json_to_recordset($3::json) as r(version int, valid_from date, daily_cap int, kind text, points int, capped boolean)`;

/** Votes in quarantine give and take nothing until they are released. */
const counts = `not exists (select from vote_quarantine q where q.community_id = $1 and q.vote_id = v.id and q.state <> 'released')`;

/** What was merged into another question or idea was one before: thanks for it stay what they were. */
const was = (kind: 'question' | 'idea'): string => `p.kind = 'reply' and p.id in (select m.post_id from topic_moves m join topics b on b.community_id = $1 and b.id = m.from_topic_id
  where m.community_id = $1 and m.kind = 'merge' and m.undone_at is null and b.kind = '${kind}')`;

/** What holds now for the topics: each line earns points for one member. */
const standing = `
  select case when p.kind = 'answer' then 'answer.kudos' else 'question.kudos' end as kind,
         p.author_id as member_id, v.member_id as actor_id, v.id as cause_id, p.id as object_id, p.topic_id, v.created_at as occurred_at
    from live_posts p join live_topics t on t.id = p.topic_id
    join votes v on v.community_id = $1 and v.post_id = p.id and v.kind = 'kudos'
   where p.author_id is not null and t.kind = 'question' and p.kind in ('body', 'answer') and v.member_id is distinct from p.author_id and ${counts}
  union all
  select 'question.kudos', p.author_id, v.member_id, v.id, p.id, p.topic_id, v.created_at
    from live_posts p join live_topics t on t.id = p.topic_id
    join votes v on v.community_id = $1 and v.post_id = p.id and v.kind = 'kudos'
   where p.author_id is not null and t.kind = 'question' and ${was('question')} and v.member_id is distinct from p.author_id and ${counts}
  union all
  select 'idea.kudos', p.author_id, v.member_id, v.id, p.id, p.topic_id, v.created_at
    from live_posts p join live_topics t on t.id = p.topic_id
    join votes v on v.community_id = $1 and v.post_id = p.id and v.kind = 'kudos'
   where p.author_id is not null and t.kind = 'idea' and (p.kind = 'body' or ${was('idea')}) and v.member_id is distinct from p.author_id and ${counts}
  union all
  select 'post.downvoted', p.author_id, v.member_id, v.id, p.id, p.topic_id, v.created_at
    from live_posts p join votes v on v.community_id = $1 and v.post_id = p.id and v.kind = 'downvote'
   where p.author_id is not null and v.member_id is distinct from p.author_id and ${counts}
  union all
  select 'downvote.cast', v.member_id, v.member_id, v.id, p.id, p.topic_id, v.created_at
    from live_posts p join votes v on v.community_id = $1 and v.post_id = p.id and v.kind = 'downvote'
   where p.kind = 'answer' and v.member_id is not null and ${counts}
  union all
  select 'answer.accepted', t.solution_author_id, t.solution_accepted_by, t.solution_post_id, t.solution_post_id, t.id, t.solved_at
    from live_topics t
   where t.solution_author_id is not null and t.solution_accepted_by is distinct from t.solution_author_id
  union all
  select 'answer.accepting', t.solution_accepted_by, t.solution_accepted_by, t.solution_post_id, t.solution_post_id, t.id, t.solved_at
    from live_topics t
   where t.solution_post_id is not null and t.solution_accepted_by is not null and t.solution_accepted_by is distinct from t.solution_author_id
  union all
  select 'post.removed', p.author_id, p.deleted_by, p.id, p.id, p.topic_id, p.deleted_at
    from posts p join asked on asked.id = p.topic_id
   where p.community_id = $1 and p.deleted_by is not null and p.author_id is not null and p.deleted_by <> p.author_id
  union all
  select 'post.removed', t.author_id, t.deleted_by, p.id, p.id, t.id, t.deleted_at
    from topics t join asked on asked.id = t.id
    join posts p on p.community_id = $1 and p.topic_id = t.id and p.position = 1
   where t.community_id = $1 and t.deleted_by is not null and t.author_id is not null and t.deleted_by <> t.author_id`;

/**
 * Compares what holds for the topics with their rows in the ledger and enters the difference: a row for what is new, a
 * reversal for what holds no longer. Rows keep the topic in which they were entered: of posts that moved since they are found
 * by where those posts stand now. Ids follow from what a row is about, so that two at once enter it once.
 * Values: community, topics, rules (see `ruleRows`), the time of reversals. Returns the days to be added up again.
 */
export const settleTopics = statement<DirtyDay>(
  'reputation.settle',
  `with recursive rules as (${rules}),
   asked as (select unnest($2::uuid[]) as id),
   live_topics as (select t.* from topics t join asked on asked.id = t.id where t.community_id = $1 and t.deleted_at is null),
   live_posts as (select p.* from posts p join live_topics t on t.id = p.topic_id where p.community_id = $1 and p.deleted_at is null),
   standing as (${standing}),
   related (id) as (
     select id from asked union
     select case when m.from_topic_id = r.id then m.into_topic_id else m.from_topic_id end
       from related r join topic_moves m on m.community_id = $1 and (m.from_topic_id = r.id or m.into_topic_id = r.id)
   ),
   -- Where nothing ever moved, rows stand where they were entered.
   moved as (select exists (select from related where id not in (select id from asked)) as any_moved),
   entered as (
     select l.*, exists (select from reputation_ledger r where r.community_id = $1 and r.reverses = l.id) as reversed
       from reputation_ledger l
      where l.community_id = $1 and l.topic_id = any(array(select id from related)) and l.reverses is null and l.kind = any('{${settledKinds.join()}}'::text[])
        and (not (select any_moved from moved) or coalesce((select p.topic_id from posts p where p.community_id = $1 and p.id = l.object_id), l.topic_id) in (select id from asked))
   ),
   compared as (
     select s.kind, s.member_id, s.actor_id, s.cause_id, s.object_id, s.topic_id, s.occurred_at, e.id as entered_id
       from standing s
       full join (select * from entered where not reversed) e
         on e.kind = s.kind and e.cause_id = s.cause_id and e.member_id = s.member_id and e.occurred_at = s.occurred_at
   ),
   new as (
     select c.*, rule.version, rule.points, rule.capped,
            (select count(*) from entered e where e.kind = c.kind and e.cause_id = c.cause_id and e.member_id = c.member_id and e.occurred_at = c.occurred_at) as times
       from compared c
      cross join lateral (select r.* from rules r where r.kind = c.kind and r.valid_from <= (c.occurred_at at time zone 'UTC')::date order by r.version desc limit 1) rule
      where c.entered_id is null and rule.points <> 0
   ),
   gone as (select e.* from compared c join entered e on e.id = c.entered_id where c.cause_id is null)
   insert into reputation_ledger (community_id, id, member_id, actor_id, kind, cause_id, object_id, topic_id, points, capped, occurred_at, counted_on, rule_version, reverses)
   select $1, md5(concat_ws(':', n.kind, n.cause_id, n.member_id, extract(epoch from n.occurred_at), n.times))::uuid, n.member_id, n.actor_id, n.kind, n.cause_id, n.object_id, n.topic_id,
          n.points, n.capped, n.occurred_at, (n.occurred_at at time zone 'UTC')::date, n.version, null
     from new n
   union all
   select $1, md5('reverses:' || g.id)::uuid, g.member_id, g.actor_id, g.kind, g.cause_id, g.object_id, g.topic_id,
          -g.points, g.capped, $4::timestamptz, g.counted_on, g.rule_version, g.id
     from gone g
   on conflict do nothing
   returning member_id as "memberId", counted_on::text as day`,
);

/**
 * Enters one line that no row of a topic says, or takes it back. Values: community, kind, cause, member, actor, object,
 * topic, whether it holds, rules, now. Nothing is entered where the ledger says so already.
 */
export const enterLine = statement<DirtyDay>(
  'reputation.enter-line',
  `with rule as (
     select r.* from json_to_recordset($9::json) as r(version int, valid_from date, kind text, points int, capped boolean)
      where r.kind = $2 and r.valid_from <= ($10::timestamptz at time zone 'UTC')::date order by r.version desc limit 1
   ),
   entered as (
     select l.*, exists (select from reputation_ledger r where r.community_id = $1 and r.reverses = l.id) as reversed
       from reputation_ledger l where l.community_id = $1 and l.member_id = $4 and l.kind = $2 and l.cause_id = $3 and l.reverses is null
   )
   insert into reputation_ledger (community_id, id, member_id, actor_id, kind, cause_id, object_id, topic_id, points, capped, occurred_at, counted_on, rule_version, reverses)
   select $1, md5(concat_ws(':', $2, $3::uuid, $4::uuid, (select count(*) from entered)))::uuid, $4::uuid, $5::uuid, $2, $3::uuid, $6::uuid, $7::uuid,
          rule.points, rule.capped, $10, ($10 at time zone 'UTC')::date, rule.version, null::uuid
     from rule where $8::boolean and rule.points <> 0 and not exists (select from entered where not reversed)
   union all
   select $1, md5('reverses:' || e.id)::uuid, e.member_id, $5::uuid, e.kind, e.cause_id, e.object_id, e.topic_id, -e.points, e.capped, $10, e.counted_on, e.rule_version, e.id
     from entered e where not $8::boolean and not e.reversed
   on conflict do nothing
   returning member_id as "memberId", counted_on::text as day`,
);

/** Takes the members for this transaction, in an order that cannot deadlock. Values: community, members. */
export const lockMembers = statement<{ id: string }>('reputation.lock-members', `select id from members where community_id = $1 and id = any($2::uuid[]) order by id for update`);

/**
 * Adds up the rows of days again and carries the difference to the balances. Values: community, members and days (side by
 * side, without repetition), rules. Returns the members whose balance changed.
 */
export const addUpDays = statement<{ memberId: string }>(
  'reputation.add-up',
  `with rules as (select * from json_to_recordset($4::json) as r(version int, valid_from date, daily_cap int)),
   dirty as (select * from unnest($2::uuid[], $3::date[]) as d(member_id, day)),
   sums as (
     select d.member_id, d.day, coalesce(sum(l.points) filter (where l.capped), 0)::int as capped_points, coalesce(sum(l.points) filter (where not l.capped), 0)::int as other_points
       from dirty d left join reputation_ledger l on l.community_id = $1 and l.member_id = d.member_id and l.counted_on = d.day
      group by d.member_id, d.day
   ),
   applied as (
     select s.*, least(s.capped_points, (select r.daily_cap from rules r where r.valid_from <= s.day order by r.version desc limit 1)) + s.other_points as applied from sums s
   ),
   before as (select b.member_id, b.day, b.applied from reputation_days b join dirty d using (member_id, day) where b.community_id = $1),
   kept as (
     insert into reputation_days (community_id, member_id, day, capped_points, other_points, applied)
     select $1, member_id, day, capped_points, other_points, applied from applied
     on conflict (community_id, member_id, day) do update set capped_points = excluded.capped_points, other_points = excluded.other_points, applied = excluded.applied
   ),
   changes as (
     select a.member_id, sum(a.applied - coalesce(b.applied, 0))::int as change
       from applied a left join before b using (member_id, day) group by a.member_id
   )
   update members m set reputation = m.reputation + c.change from changes c
    where m.community_id = $1 and m.id = c.member_id and c.change <> 0
   returning m.id as "memberId"`,
);

/** Values: community, topics. */
export const quarantineFollowsPosts = statement(
  'reputation.quarantine-follows-posts',
  `update vote_quarantine q set topic_id = p.topic_id from votes v join posts p on p.community_id = $1 and p.id = v.post_id
    where q.community_id = $1 and q.topic_id = any($2::uuid[]) and v.community_id = $1 and v.id = q.vote_id and p.topic_id <> q.topic_id`,
);

/** Values: community, id to continue after or null, limit. */
export const topicIdsAfter = statement<{ id: string }>(
  'reputation.topics',
  `select id from topics where community_id = $1 and ($2::uuid is null or id > $2) order by id limit $3`,
);

import { TrustRequirements } from '#contracts';
import { statement } from '#platform';
import { metricsOf } from './metrics.queries.js';
import { earnedLevels, keptDays, keptShare, needsOf, type EarnedLevel, type Need } from './requirements.js';

/** Which metric stands at which place of a level's list does not depend on the community. */
const order = needsOf(TrustRequirements.parse(undefined), { topics: 0, posts: 0, recentTopics: 0, recentPosts: 0 });
/** In which values of a statement the requirements of levels 1, 2 and 3 stand: the first of them. */
const nightly = 4;
const list = (level: EarnedLevel, first: number): string => `$${first + level - 1}::float8[]`;

/** The needs as the statements below take them. */
export function needValues(needs: Record<EarnedLevel, Need[]>): number[][] {
  return earnedLevels.map((level) => needs[level].map(({ need }) => need));
}

function meets(level: EarnedLevel, first: number, share = 1): string {
  return order[level]
    .map(({ metric, atMost }, at) => (atMost ? `x."${metric}" <= (${list(level, first)})[${at + 1}]` : `x."${metric}" >= (${list(level, first)})[${at + 1}] * ${share}::float8`))
    .join(' and ');
}

/** The same rule as `levelAfter`, over rows of metrics; the specs hold both together. */
export function levelAfterSql(metrics: string, first = nightly): string {
  const earned = `case when not (${meets(1, first)}) then x."isKnown"::int when not (${meets(2, first)}) then 1 when x.suspended or not (${meets(3, first)}) then 2 else 3 end`;
  const keeps = `not x.suspended and ${earnedLevels.map((level) => meets(level, first, keptShare)).join(' and ')}`;
  return `
    select y."memberId", y.level as "from",
           case when y.locked or y.level = 4 then y.level
                when y.level <> 3 or y.earned = 3 then greatest(y.level, y.earned)
                when y.keeps or y.since > now() - interval '${keptDays} days' then 3
                else 2 end::int as "to"
      from (select x.*, ${earned} as earned, ${keeps} as keeps from (${metrics}) x) y`;
}

/** Only who has read enough for the next level can rise, and only who is at level 3 can fall: the rest is not looked at closely. */
export function mayMove(first = nightly): string {
  const has = (level: EarnedLevel, metric: Need['metric'], column: string): string => {
    const at = order[level].findIndex((need) => need.metric === metric) + 1;
    return `${column} >= (${list(level, first)})[${at}]`;
  };
  return `(m.trust_level = 3
  or (m.trust_level < 2 and ${has(2, 'topicsEntered', 'r.topics_entered')} and ${has(2, 'postsRead', 'r.posts_read')} and ${has(2, 'minutesRead', 'r.seconds / 60.0')} and ${has(2, 'daysVisited', 'r.days_visited')})
  or (m.trust_level = 2 and ${has(3, 'topicsEntered', 'r.topics_entered')} and ${has(3, 'postsRead', 'r.posts_read')} and ${has(3, 'recentDaysVisited', 'r.days_visited')}))`;
}

/** The last of the next members in the order of their ids. Values: community, the one before them or null, how many. */
export const endOfBatch = statement<{ last: string | null }>(
  'trust.end-of-batch',
  `select max(id::text) as last from (select id from members where community_id = $1 and ($2::uuid is null or id > $2) order by id limit $3) batch`,
);

export interface MovedRow {
  memberId: string;
  from: number;
  to: number;
  /** Somebody is signed in to the account, so that its level is in use. */
  isSignedIn: boolean;
}

/** Gives a batch of members the level that their figures give. Values: community, id before the first or null, id of the last, and the needs of levels 1, 2 and 3. */
export const moveBatch = statement<MovedRow>(
  'trust.move-batch',
  `with judged as (${levelAfterSql(metricsOf('($2::uuid is null or m.id > $2) and m.id <= $3', mayMove()))}),
   moved as (
     update members m set trust_level = judged."to" from judged
      where m.community_id = $1 and m.id = judged."memberId" and m.trust_level = judged."from" and judged."to" <> judged."from"
     returning m.id, judged."from", judged."to"
   ),
   standing as (
     insert into trust_standings (community_id, member_id, since) select $1, id, now() from moved
     on conflict (community_id, member_id) do update set since = excluded.since
   ),
   change as (insert into trust_changes (community_id, member_id, from_level, to_level) select $1, id, "from", "to" from moved)
   select moved.id as "memberId", moved."from", moved."to", exists (select from sessions s where s.community_id = $1 and s.member_id = moved.id) as "isSignedIn" from moved`,
);

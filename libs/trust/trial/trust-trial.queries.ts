import type { RoleName } from '#contracts';
import { statement } from '#platform';
import { metricsOf, type MemberMetricsRow } from '../levels/metrics.queries.js';
import { levelAfterSql, mayMove } from '../levels/night.queries.js';

export interface JudgedRow {
  now: number;
  then: number;
  members: number;
  /** Those whose levels differ. */
  ids: string[] | null;
}

/** How many members have which level by two sets of rules. Values: community, the needs of levels 1, 2 and 3 now, and those to try. */
export const judgedTwice = statement<JudgedRow>(
  'trust.judged-twice',
  `with figures as materialized (${metricsOf('true', `(${mayMove(2)} or ${mayMove(5)})`)}),
   one as (${levelAfterSql('select * from figures', 2)}),
   other as (${levelAfterSql('select * from figures', 5)})
   select one."to" as now, other."to" as then, count(*)::int as members,
          array_agg(one."memberId") filter (where one."to" <> other."to") as ids
     from one join other on other."memberId" = one."memberId" group by one."to", other."to" order by 1, 2`,
);

/** Values: community, members. */
export const metricsOfMembers = statement<MemberMetricsRow>('trust.metrics-of-members', metricsOf('m.id = any($2::uuid[])'));

/** How many members of each role have how many points. Values: community. */
export const membersByPoints = statement<{ role: RoleName; reputation: number; members: number }>(
  'trust.members-by-points',
  `select m.role, m.reputation, count(*)::int as members from members m where m.community_id = $1 group by m.role, m.reputation`,
);

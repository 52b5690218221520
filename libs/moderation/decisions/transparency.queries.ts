import type { HidingReason, ModerationActionKind } from '#contracts';
import { statement } from '#platform';
import { latestStanding } from './log.queries.js';
import { granting } from './outcomes.js';

/** What was done, by kind. Values: community, days. */
export const actionCounts = statement<{ action: ModerationActionKind; byRule: number; byPeople: number }>(
  'moderation.action-counts',
  `select l.action, count(*) filter (where l.actor_id is null)::int as "byRule", count(*) filter (where l.actor_id is not null)::int as "byPeople"
     from moderation_log l where l.community_id = $1 and l.created_at > now() - $2::int * interval '1 day' group by l.action order by count(*) desc, l.action`,
);

export interface DecisionFiguresRow {
  decided: number;
  medianMinutes: number | null;
}

/** Values: community, days. */
export const decisionFigures = statement<DecisionFiguresRow>(
  'moderation.decision-figures',
  `select count(*)::int as decided,
          percentile_cont(.5) within group (order by extract(epoch from r.decided_at - r.opened_at) / 60)::float as "medianMinutes"
     from reviewables r where r.community_id = $1 and r.decided_at > now() - $2::int * interval '1 day'`,
);

/** Appeals about posts and accounts that were decided after their time, and those that wait beyond it. Values: community, days. */
export const lateAppeals = statement<{ late: number }>(
  'moderation.late-appeals',
  `select count(*)::int as late
     from (select r.due_at, r.decided_at from reviewables r where r.community_id = $1 and r.due_at < now()
           union all
           select a.due_at, a.decided_at from account_appeals a
            where a.community_id = $1 and a.due_at < now() and (a.decided_at is not null or a.action_id = (${latestStanding('a.member_id')}))) given
    where coalesce(given.decided_at, now()) > greatest(given.due_at, now() - $2::int * interval '1 day')`,
);

const turningRound = [...granting, 'lift', 'release-votes'].map((action) => `'${action}'`).join(', ');

/** Appeals that were decided, and those that turned a decision or a rule round. Values: community, days. */
export const appealFigures = statement<{ appeals: number; reversed: number }>(
  'moderation.appeal-figures',
  `select count(*)::int as appeals, count(*) filter (where l.action in (${turningRound}))::int as reversed
     from moderation_log l
    where l.community_id = $1 and l.on_appeal and l.created_at > now() - $2::int * interval '1 day'
      and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)`,
);

export interface RecentActionRow {
  action: ModerationActionKind;
  byRule: boolean;
  reason: HidingReason | null;
  createdAt: Date;
}

/** The last lines of the log, without anything that names a place or a person. Values: community, limit. */
export const recentActions = statement<RecentActionRow>(
  'moderation.recent-actions',
  `select l.action, l.actor_id is null as "byRule", l.flag_reason as reason, l.created_at as "createdAt"
     from moderation_log l where l.community_id = $1 order by l.created_at desc, l.id desc limit $2`,
);

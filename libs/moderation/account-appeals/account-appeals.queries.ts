import type { RoleName } from '#contracts';
import { statement } from '#platform';
import { actionColumns, latestStanding, type ActionRow } from '../decisions/log.queries.js';

export interface AccountAppealListRow extends ActionRow {
  appealId: string;
  memberId: string;
  role: RoleName;
  text: string;
  openedAt: Date;
  dueAt: Date;
}

/** One whose silence or suspension was lifted or followed by another waits for nothing more. */
const waiting = `from account_appeals a
     join moderation_log l on l.community_id = $1 and l.id = a.action_id
     join members m on m.community_id = $1 and m.id = a.member_id
    where a.community_id = $1 and a.decision_id is null and a.action_id = (${latestStanding('a.member_id')})`;

const columns = `a.id as "appealId", a.text, a.opened_at as "openedAt", a.due_at as "dueAt", m.role, ${actionColumns}`;

/** Those that wait, the oldest first. Values: community, id to continue after or null, limit. */
export const waitingAccountAppeals = statement<AccountAppealListRow>('moderation.waiting-account-appeals', `select ${columns} ${waiting} and ($2::uuid is null or a.id > $2) order by a.id limit $3`);

/** Values: community. */
export const countAccountAppeals = statement<{ count: number }>('moderation.count-account-appeals', `select count(*)::int as count ${waiting}`);

/** Values: community, appeal. */
export const waitingAccountAppeal = statement<AccountAppealListRow>('moderation.waiting-account-appeal', `select ${columns} ${waiting} and a.id = $2`);

/** Holds an appeal until the transaction ends. Values: community, appeal. */
export const lockAccountAppeal = statement<{ decisionId: string | null }>(
  'moderation.lock-account-appeal',
  `select a.decision_id as "decisionId" from account_appeals a where a.community_id = $1 and a.id = $2 for update`,
);

/** Of a member, by what they are against. Values: community, member. */
export const accountAppealsOf = statement<{ actionId: string; dueAt: Date; decided: boolean }>(
  'moderation.account-appeals-of',
  `select a.action_id as "actionId", a.due_at as "dueAt", a.decision_id is not null as decided from account_appeals a where a.community_id = $1 and a.member_id = $2`,
);

/** Who gave the silence or suspension that an appeal is against. Values: community, appeal. */
export const sanctionerInDispute = statement<{ actorId: string | null }>(
  'moderation.sanctioner-in-dispute',
  `select l.actor_id as "actorId" from account_appeals a join moderation_log l on l.community_id = $1 and l.id = a.action_id where a.community_id = $1 and a.id = $2`,
);

/** Adds none where there is one against the same. Values: community, id, action, member, text, due. */
export const addAccountAppeal = statement<{ id: string }>(
  'moderation.add-account-appeal',
  `insert into account_appeals (community_id, id, action_id, member_id, text, due_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (community_id, action_id) do nothing returning id`,
);

/** Values: community, appeal, decision. */
export const decideAccountAppeal = statement<{ id: string }>('moderation.decide-account-appeal', `update account_appeals set decision_id = $3, decided_at = now() where community_id = $1 and id = $2 returning id`);

/** It waits again. Values: community, appeal. */
export const reopenAccountAppeal = statement<{ id: string }>('moderation.reopen-account-appeal', `update account_appeals set decision_id = null, decided_at = null where community_id = $1 and id = $2 returning id`);

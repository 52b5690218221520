import { statement } from '#platform';

export interface EarnerRow {
  spaceId: string;
  memberId: string;
}

/**
 * Members without a role, who are still there and solved so many questions of others in a space that is open, and whose answers others accepted, but
 * for those from whom somebody took a role there lately. Values: community, trust level, solutions, days, days that taking counts.
 */
export const earners = statement<EarnerRow>(
  'space-roles.earners',
  `select t.space_id as "spaceId", t.solution_author_id as "memberId"
     from topics t
     join spaces s on s.community_id = $1 and s.id = t.space_id and s.archived_at is null
     join members m on m.community_id = $1 and m.id = t.solution_author_id and m.role = 'member' and m.left_at is null and m.trust_level >= $2
      and (m.suspended_until is null or m.suspended_until <= now())
    where t.community_id = $1 and t.deleted_at is null and t.solution_post_id is not null and t.solved_at > now() - $4::int * interval '1 day'
      and t.author_id is distinct from t.solution_author_id and t.solution_accepted_by is distinct from t.solution_author_id
      and not exists (select from moderation_log l where l.community_id = $1 and l.space_id = t.space_id and l.post_id is null and l.member_id = t.solution_author_id
                         and l.action = 'take-space-role' and l.actor_id is not null and l.created_at > now() - $5::int * interval '1 day'
                         and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id))
    group by t.space_id, t.solution_author_id having count(*) >= $3`,
);

/** Earned roles whose time is over. Values: community. */
export const outlivedRoles = statement<EarnerRow>(
  'space-roles.outlived',
  `select space_id as "spaceId", member_id as "memberId" from space_roles where community_id = $1 and origin = 'earned' and kept_until < now()`,
);

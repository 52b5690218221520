import { roleRanks } from '#identity';
import { writerRank } from './shelves/shelves.policy.js';

/**
 * SQL: whether the row `member` of members sees the row `space` of spaces; `canSeeSpace` says the same of one actor. For
 * statements that tell many members at once, of the community in $1.
 */
export function memberSeesSpace(member: string, space: string): string {
  const around = `select from spaces around where around.community_id = $1 and around.id = ${space}.parent_id and ${isVisibleTo(member, 'around')}`;
  return `(${isVisibleTo(member, space)} or (${space}.shelf = 'drafts' and ${space}.archived_at is null and ${memberWritesIn(member, space)} and exists (${around})))`;
}

function isVisibleTo(member: string, space: string): string {
  return `(${member}.role in ('admin', 'owner') or (${space}.archived_at is null and (
    ${space}.visibility in ('public', 'members')
    or (${space}.visibility = 'private' and ${member}.role = 'staff')
    or (${space}.visibility = 'groups' and exists (
      select from space_groups sg join group_members gm on gm.community_id = $1 and gm.group_id = sg.group_id
       where sg.community_id = $1 and sg.space_id = ${space}.id and gm.member_id = ${member}.id)))))`;
}

const writers = Object.entries(roleRanks).flatMap(([role, rank]) => (rank >= roleRanks[writerRank] ? [`'${role}'`] : []));

/** SQL: the same of `writesIn`. */
export function memberWritesIn(member: string, space: string): string {
  return `(${member}.role in (${writers.join(', ')}) or exists (
    select from space_roles sr where sr.community_id = $1 and sr.space_id in (${space}.id, ${space}.parent_id) and sr.member_id = ${member}.id))`;
}

/**
 * SQL: whether the row `member` of members sees the row `space` of spaces; `canSeeSpace` says the same of one actor. For
 * statements that tell many members at once, of the community in $1.
 */
export function memberSeesSpace(member: string, space: string): string {
  return `(${member}.role in ('admin', 'owner') or (${space}.archived_at is null and (
    ${space}.visibility in ('public', 'members')
    or (${space}.visibility = 'private' and ${member}.role = 'staff')
    or (${space}.visibility = 'groups' and exists (
      select from space_groups sg join group_members gm on gm.community_id = $1 and gm.group_id = sg.group_id
       where sg.community_id = $1 and sg.space_id = ${space}.id and gm.member_id = ${member}.id)))))`;
}

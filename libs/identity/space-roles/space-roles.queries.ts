import type { SpaceRole, SpaceRoleOrigin } from '#contracts';
import { statement } from '#platform';

export interface SpaceRoleListRow {
  spaceId: string;
  memberId: string;
  role: SpaceRole;
  origin: SpaceRoleOrigin;
  grantedBy: string | null;
  grantedAt: Date;
  keptUntil: Date | null;
}

/** SQL: what a member is in which spaces, as rows (space_id, role): who has a role in a space has it on the shelves in it, too. */
export const heldRoles = (community: string, member: string): string => `(
  select place.id as space_id, held.role from space_roles held join spaces place on place.community_id = held.community_id and held.space_id in (place.id, place.parent_id)
   where held.community_id = ${community} and held.member_id = ${member})`;

const columns = `r.space_id as "spaceId", r.member_id as "memberId", r.role, r.origin, r.granted_by as "grantedBy", r.granted_at as "grantedAt", r.kept_until as "keptUntil"`;

/** Who is what in a space, moderators first. Values: community, space. */
export const rolesInSpace = statement<SpaceRoleListRow>(
  'space-roles.in-space',
  `select ${columns} from space_roles r where r.community_id = $1 and r.space_id = $2 order by r.role, r.granted_at, r.member_id limit 500`,
);

/** What a member is in which spaces. Values: community, member. */
export const rolesOfMember = statement<SpaceRoleListRow>(
  'space-roles.of-member',
  `select ${columns} from space_roles r where r.community_id = $1 and r.member_id = $2 order by r.role, r.granted_at, r.space_id`,
);

/** What a member is in a space, held for this transaction. Values: community, space, member. */
export const roleForUpdate = statement<SpaceRoleListRow>(
  'space-roles.for-update',
  `select ${columns} from space_roles r where r.community_id = $1 and r.space_id = $2 and r.member_id = $3 for update`,
);

import type { MemberRef, SpaceRoleHolder, SpaceRoleLine } from '#contracts';
import type { SpaceRoleListRow } from '#identity';
import type { Actor } from '#platform';
import type { ActionRow } from '../decisions/log.queries.js';
import { canChangeSpaceRole, givableSpaceRoles, type RolePlace } from './space-roles.policy.js';

export function presentHolders(rows: readonly SpaceRoleListRow[], members: ReadonlyMap<string, MemberRef>, actor: Actor, space: RolePlace): SpaceRoleHolder[] {
  const isTold = givableSpaceRoles(actor, space).length > 0;
  return rows.flatMap(({ memberId, role, origin, grantedBy, grantedAt }) => {
    const member = members.get(memberId);
    if (!member) return [];
    const by = isTold && grantedBy ? (members.get(grantedBy) ?? null) : null;
    return [{ member, role, origin, grantedBy: by, grantedAt: grantedAt.toISOString(), abilities: { take: canChangeSpaceRole(actor, space, { memberId, role }, null) } }];
  });
}

export function presentLines(lines: readonly ActionRow[], members: ReadonlyMap<string, MemberRef>): SpaceRoleLine[] {
  const member = (id: string | null): MemberRef | null => (id ? (members.get(id) ?? null) : null);
  return lines.map(({ id, action, memberId, actorId, reason, undone, createdAt }) => ({ id, action: action as SpaceRoleLine['action'], member: member(memberId), by: member(actorId), reason, undone, createdAt: createdAt.toISOString() }));
}

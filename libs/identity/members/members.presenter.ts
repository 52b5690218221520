import { reputationFloor, RoleName, type AdminMember, type MemberProfile } from '#contracts';
import type { Actor } from '#platform';
import { can } from '../identity.policy.js';
import type { AdminMemberRow, ProfileRow } from './members.queries.js';

/** A profile as this actor may see it; the address is no part of it, and the company is for staff. */
export function presentProfile({ email: _email, company, ...row }: ProfileRow, actor: Actor): MemberProfile {
  return {
    ...row,
    joinedAt: row.joinedAt.toISOString(),
    reputation: Math.max(reputationFloor, row.reputation),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    company: can(actor, 'member.see-company') ? company : null,
    abilities: { edit: can(actor, 'profile.edit', row), changeRole: can(actor, 'role.change', row) },
  };
}

export function presentAdminMember({ groupIds, invitable, ...row }: AdminMemberRow, actor: Actor): AdminMember {
  return {
    ...presentProfile(row, actor),
    email: can(actor, 'member.see-email', row) ? row.email : null,
    groupIds,
    grantableRoles: RoleName.options.filter((role) => can(actor, 'role.grant', { member: row, role })),
    invitable,
  };
}

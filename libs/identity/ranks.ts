import type { RoleName } from '#contracts';
import type { Actor } from '#platform';

/** Who may do more stands higher. Roles are granted by people and never earned by behaviour. */
export const roleRanks: Record<Actor['role'], number> = { guest: 0, member: 1, superuser: 2, moderator: 3, staff: 4, admin: 5, owner: 6 };

export function hasRank(actor: Pick<Actor, 'role'>, role: RoleName): boolean {
  return roleRanks[actor.role] >= roleRanks[role];
}

import type { RoleName } from '#contracts';
import type { Actor } from '#platform';

/** Who may do more stands higher. Roles are granted by people and never earned by behaviour. */
export const roleRanks: Record<Actor['role'], number> = { guest: 0, member: 1, superuser: 2, moderator: 3, staff: 4, admin: 5, owner: 6 };

/** The higher of what an actor is in the community and in one of its spaces. */
export function roleIn(actor: Pick<Actor, 'role' | 'spaceRoles'>, spaceId: string): Actor['role'] {
  const role = actor.spaceRoles[spaceId];
  return role && roleRanks[role] > roleRanks[actor.role] ? role : actor.role;
}

/** The actor as he counts in a space: what is asked about a topic, a post or its votes is asked of him. */
export function actorIn(actor: Actor, spaceId: string): Actor {
  const role = roleIn(actor, spaceId);
  return role === actor.role ? actor : { ...actor, role };
}

/** Keeps order in a space: by a role in the community or in this space. He must be able to see the space besides. */
export function moderatesIn(actor: Actor, spaceId: string): boolean {
  return actor.memberId !== null && hasRank({ role: roleIn(actor, spaceId) }, 'moderator');
}

/** Keeps order somewhere, be it in one space. */
export function moderatesSomewhere(actor: Actor): boolean {
  return actor.memberId !== null && (hasRank(actor, 'moderator') || Object.values(actor.spaceRoles).includes('moderator'));
}

export function hasRank(actor: Pick<Actor, 'role'>, role: RoleName): boolean {
  return roleRanks[actor.role] >= roleRanks[role];
}

import { SpaceRole } from '#contracts';
import { hasRank } from '#identity';
import type { Actor } from '#platform';

/** Whom a role is given to or taken from, with what he is in the space. */
export interface SpaceRoleSubject {
  memberId: string;
  role: SpaceRole | null;
}

/** Which roles the actor may give in a space: admins give both. */
export function givableSpaceRoles(actor: Actor): readonly SpaceRole[] {
  return actor.memberId !== null && hasRank(actor, 'admin') ? SpaceRole.options : [];
}

/** With null it is about taking; everybody may lay down a role of his own. */
export function canChangeSpaceRole(actor: Actor, subject: SpaceRoleSubject, next: SpaceRole | null): boolean {
  const givable = givableSpaceRoles(actor);
  if (next !== null) return givable.includes(next) && (subject.role === null || givable.includes(subject.role));
  return subject.role !== null && (givable.includes(subject.role) || subject.memberId === actor.memberId);
}

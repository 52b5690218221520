import { SpaceRole } from '#contracts';
import { hasRank } from '#identity';
import type { Actor } from '#platform';

export interface RolePlace {
  id: string;
  /** Whose space it is; null where it is the company's. */
  openedBy: string | null;
}

/** Whom a role is given to or taken from, with what he is in the space. */
export interface SpaceRoleSubject {
  memberId: string;
  role: SpaceRole | null;
}

/** Which roles the actor may give in a space: admins both, and so does who opened it while he moderates it. */
export function givableSpaceRoles(actor: Actor, space: RolePlace): readonly SpaceRole[] {
  if (actor.memberId === null) return [];
  const isOpener = actor.memberId === space.openedBy && actor.spaceRoles[space.id] === 'moderator';
  return hasRank(actor, 'admin') || isOpener ? SpaceRole.options : [];
}

/** With null it is about taking; everybody may lay down a role of his own. Admins alone touch what the opener is. */
export function canChangeSpaceRole(actor: Actor, space: RolePlace, subject: SpaceRoleSubject, next: SpaceRole | null): boolean {
  const mayGive = givableSpaceRoles(actor, space).length > 0 && (subject.memberId !== space.openedBy || hasRank(actor, 'admin'));
  if (next !== null) return mayGive;
  return subject.role !== null && (mayGive || subject.memberId === actor.memberId);
}

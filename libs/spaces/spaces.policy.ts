import type { RoleName, SpaceAbilities, SpaceKind, SpaceVisibility } from '#contracts';
import { hasPrivilege, moderatesIn } from '#identity';
import type { Actor } from '#platform';
import { canDescribeSpace } from './own-spaces/own-spaces.policy.js';
import { takesTopics } from './task-spaces/task-spaces.policy.js';
import { writesIn } from './shelves/shelves.policy.js';

export interface SpaceSubject {
  id: string;
  kind: SpaceKind;
  visibility: SpaceVisibility;
  groupIds: readonly string[];
  archivedAt: Date | null;
  openedBy: string | null;
  topicsUntil?: Date | null;
}

const staffRoles: readonly (RoleName | 'guest')[] = ['staff', 'admin', 'owner'];
const adminRoles: readonly (RoleName | 'guest')[] = ['admin', 'owner'];

type Seen = Pick<SpaceSubject, 'visibility' | 'groupIds' | 'archivedAt'>;

/** Works in progress are seen besides by who sees the space around them and writes there. */
export function canSeeSpace(actor: Actor, space: Seen & { id?: string; draftsOf?: Omit<Seen, 'archivedAt'> | null }): boolean {
  if (isVisibleTo(actor, space)) return true;
  const { id, draftsOf, archivedAt } = space;
  return !!id && !!draftsOf && writesIn(actor, id) && isVisibleTo(actor, { ...draftsOf, archivedAt });
}

/** Public: everyone. Members: who is signed in. Groups: its groups and admins. Private: staff, admins, the owner. */
function isVisibleTo(actor: Actor, space: Seen): boolean {
  if (adminRoles.includes(actor.role)) return true;
  if (space.archivedAt) return false;
  if (space.visibility === 'public') return true;
  if (space.visibility === 'members') return actor.memberId !== null;
  if (space.visibility === 'groups') return space.groupIds.some((group) => actor.groupIds.includes(group));
  return staffRoles.includes(actor.role);
}

export function canEditSpaces(actor: Actor): boolean {
  return adminRoles.includes(actor.role);
}

/** Tags: members with the points for it may bring a new one; only staff change or merge them. */
export function canCreateTag(actor: Actor): boolean {
  return hasPrivilege(actor, 'suggestTag');
}

export function canEditTags(actor: Actor): boolean {
  return staffRoles.includes(actor.role) || actor.role === 'moderator';
}

/** Articles have a way of their own into a knowledge space: nobody opens one as a topic. */
export function spaceAbilities(actor: Actor, space: SpaceSubject): SpaceAbilities {
  return {
    ask: space.kind !== 'knowledge' && actor.memberId !== null && !space.archivedAt && takesTopics(space) && canSeeSpace(actor, space),
    edit: canEditSpaces(actor),
    moderate: moderatesIn(actor, space.id),
    describe: canDescribeSpace(actor, space),
  };
}

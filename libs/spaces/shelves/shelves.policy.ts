import type { RoleName, SpaceVisibility } from '#contracts';
import { actorIn, hasRank } from '#identity';
import type { Actor } from '#platform';

/** Whom a shelf is for. Works in progress are for staff and for those who write in the space. */
export type Shelf = { readers: 'public' | 'members' | 'staff' | 'drafts' } | { readers: 'groups'; groupIds: readonly string[] };

/** From this rank on, in the community or in a space, one writes articles there. */
export const writerRank: RoleName = 'superuser';

/** The same for the same readers, in whatever order its groups are named. */
export function shelfKey(shelf: Shelf): string {
  return shelf.readers === 'groups' ? `groups:${[...new Set(shelf.groupIds)].sort().join()}` : shelf.readers;
}

export function shelfOfKey(key: string): Shelf {
  if (key.startsWith('groups:')) return { readers: 'groups', groupIds: key.slice('groups:'.length).split(',').filter(Boolean) };
  return { readers: key as Exclude<Shelf['readers'], 'groups'> };
}

interface Readers {
  visibility: SpaceVisibility;
  groupIds: readonly string[];
}

/** Who reads what stands on a shelf: nobody who does not see the space around it. */
export function readersOf(shelf: Shelf, space: Readers): Readers {
  if (shelf.readers === 'staff' || shelf.readers === 'drafts' || space.visibility === 'private') return { visibility: 'private', groupIds: [] };
  if (space.visibility === 'groups') return { visibility: 'groups', groupIds: shelf.readers === 'groups' ? space.groupIds.filter((id) => shelf.groupIds.includes(id)) : space.groupIds };
  if (shelf.readers === 'groups') return { visibility: 'groups', groupIds: shelf.groupIds };
  return { visibility: space.visibility === 'members' ? 'members' : shelf.readers, groupIds: [] };
}

/** Whether somebody who sees the space writes there, and so sees works in progress. */
export function writesIn(actor: Actor, spaceId: string): boolean {
  return actor.memberId !== null && hasRank(actorIn(actor, spaceId), writerRank);
}

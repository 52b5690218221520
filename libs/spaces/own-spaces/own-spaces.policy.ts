import type { OwnSpaceSettings } from '#contracts';
import { canOpenSpaces } from '#identity';
import type { Actor } from '#platform';

/** What a member has opened so far. */
export interface Opened {
  /** Spaces that are still open. */
  open: number;
  /** In the last 24 hours, closed ones as well. */
  today: number;
}

/** Why the actor may not open a space now; null where he may. */
export function refusalToOpen(actor: Actor, { open, today }: Opened, settings: OwnSpaceSettings): 'off' | 'level' | 'most' | 'today' | null {
  if (!settings.on) return 'off';
  if (!canOpenSpaces(actor, settings)) return 'level';
  if (open >= settings.perMember) return 'most';
  return today >= settings.perDay ? 'today' : null;
}

/** The opener changes name, description and icon as long as he moderates his space; a space that is closed he does not see. */
export function canDescribeSpace(actor: Actor, space: { id: string; openedBy: string | null }): boolean {
  return actor.memberId !== null && actor.memberId === space.openedBy && actor.spaceRoles[space.id] === 'moderator';
}

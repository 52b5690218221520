import type { HeldSpaceRole } from '#identity';
import type { KeptSpaceRole } from '../decisions/before.js';

/** What a member was in a space as the log keeps it, and back. */
export function keepSpaceRole({ grantedAt, keptUntil, ...held }: HeldSpaceRole): KeptSpaceRole {
  return { ...held, grantedAt: grantedAt.toISOString(), keptUntil: keptUntil?.toISOString() ?? null };
}

export function spaceRoleFrom({ grantedAt, keptUntil, ...kept }: KeptSpaceRole): HeldSpaceRole {
  return { ...kept, grantedAt: new Date(grantedAt), keptUntil: keptUntil ? new Date(keptUntil) : null };
}

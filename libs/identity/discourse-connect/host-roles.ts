import type { RoleName } from '#contracts';
import { roleRanks } from '../ranks.js';

/** What the company's site says of somebody's power; absent where it says nothing. */
export interface RolesSaid {
  admin?: boolean;
  moderator?: boolean;
}

/** A member's role, and which one the company's site gave. */
export interface HostRole {
  role: RoleName;
  granted: RoleName | null;
}

/**
 * The role after what the site says: it raises to moderator or admin, and takes back what it gave itself and nobody changed
 * since. An owner stays one, and nobody becomes one.
 */
export function roleAfter({ role, granted }: HostRole, said: RolesSaid): HostRole {
  const wanted: RoleName | null = said.admin ? 'admin' : said.moderator ? 'moderator' : null;
  if (role === 'owner') return { role, granted };
  const isOurs = granted !== null && granted === role;
  if (wanted && (isOurs || roleRanks[wanted] > roleRanks[role])) return { role: wanted, granted: wanted };
  const isTakenBack = said.admin === false || said.moderator === false;
  return isOurs && isTakenBack ? { role: 'member', granted: null } : { role, granted };
}

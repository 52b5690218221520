import type { RoleName } from '#contracts';

/** From the fewest rights to the most. */
export const roles = ['member', 'superuser', 'moderator', 'staff', 'admin', 'owner'] as const satisfies RoleName[];

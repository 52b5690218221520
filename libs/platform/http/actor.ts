import type { RoleName } from '#contracts';

/** Who acts: a member, or the guest, who is an actor too. */
export interface Actor {
  memberId: string | null;
  sessionId: string | null;
  handle: string | null;
  role: RoleName | 'guest';
  groupIds: readonly string[];
  emailVerified: boolean;
}

export const guest: Actor = { memberId: null, sessionId: null, handle: null, role: 'guest', groupIds: [], emailVerified: false };

/** The system itself: jobs and commands that act for nobody. */
export const system: Actor = { ...guest, role: 'owner' };

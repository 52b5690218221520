import { privilegePresets, type PrivilegePoints, type RoleName, type SpaceRole } from '#contracts';

/** Where a session is open: on the community's own pages, or in a frame on another site's. */
export type Reach = 'site' | 'frame';

/** Who acts: a member, or the guest, who is an actor too. */
export interface Actor {
  memberId: string | null;
  sessionId: string | null;
  handle: string | null;
  role: RoleName | 'guest';
  groupIds: readonly string[];
  /** What the member is in single spaces, by their id. */
  spaceRoles: Readonly<Record<string, SpaceRole>>;
  emailVerified: boolean;
  /** 0 to 4, earned by behaviour. */
  trustLevel: number;
  /** Balance of the ledger of points. */
  reputation: number;
  /** Slugs of the tags that the member knows well, as their answers have shown. */
  expertTags: readonly string[];
  /** What each privilege takes in this community. */
  points: PrivilegePoints;
  silencedUntil: Date | null;
  /** When the member last proved to be themselves in this session. */
  authenticatedAt: Date | null;
  reach: Reach;
}

export const guest: Actor = { memberId: null, sessionId: null, handle: null, role: 'guest', groupIds: [], spaceRoles: {}, emailVerified: false, trustLevel: 0, reputation: 0, expertTags: [], points: privilegePresets.balanced, silencedUntil: null, authenticatedAt: null, reach: 'site' };

/** The system itself: jobs and commands that act for nobody. */
export const system: Actor = { ...guest, role: 'owner' };

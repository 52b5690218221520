import { Injectable } from '@nestjs/common';
import type { SpaceRole, SpaceRoleOrigin } from '#contracts';
import { currentCommunityId, Database, Events, notFound, Signals } from '#platform';
import { MembersRepository } from '../members/members.repository.js';
import { Sessions } from '../sessions/sessions.js';
import { roleForUpdate, rolesInSpace, rolesOfMember, type SpaceRoleListRow } from './space-roles.queries.js';
import { SpaceRolesRepository } from './space-roles.repository.js';

/** What a member is in a space, and where he has it from. */
export interface HeldSpaceRole {
  role: SpaceRole;
  origin: SpaceRoleOrigin;
  grantedBy: string | null;
  grantedAt: Date;
  keptUntil: Date | null;
}

/** Roles that count in one space. A change counts at once, in every process and for sessions that are open; who may make it is the caller's to ask. */
@Injectable()
export class SpaceRoles {
  constructor(
    private readonly database: Database,
    private readonly repository: SpaceRolesRepository,
    private readonly members: MembersRepository,
    private readonly sessions: Sessions,
    private readonly events: Events,
    private readonly signals: Signals,
  ) {}

  inSpace(spaceId: string): Promise<SpaceRoleListRow[]> {
    return this.database.query(rolesInSpace, [currentCommunityId(), spaceId]);
  }

  ofMember(memberId: string): Promise<SpaceRoleListRow[]> {
    return this.database.query(rolesOfMember, [currentCommunityId(), memberId]);
  }

  /** What a member is in a space, within a transaction that holds it until its end. */
  async find(spaceId: string, memberId: string): Promise<HeldSpaceRole | null> {
    const row = await this.database.one(roleForUpdate, [currentCommunityId(), spaceId, memberId]);
    return row ? held(row) : null;
  }

  /** Gives a role or, with null, takes what there is; returns what was before. Throws `not-found` where nobody has this id. */
  change(spaceId: string, memberId: string, next: HeldSpaceRole | null): Promise<HeldSpaceRole | null> {
    return this.sessions.change(memberId, async () => {
      if (!(await this.members.lock(memberId))) throw notFound('member');
      const before = await this.database.one(roleForUpdate, [currentCommunityId(), spaceId, memberId]);
      if (next) await this.repository.put({ spaceId, memberId, ...next });
      else await this.repository.remove(spaceId, memberId);
      // Spaces are kept in memory with who has a role in them.
      await this.signals.send('space.changed', spaceId);
      if (before?.role !== next?.role) await this.events.publish('space-role.changed', { spaceId, memberId, role: next?.role ?? null });
      return before ? held(before) : null;
    });
  }
}

function held({ role, origin, grantedBy, grantedAt, keptUntil }: SpaceRoleListRow): HeldSpaceRole {
  return { role, origin, grantedBy, grantedAt, keptUntil };
}

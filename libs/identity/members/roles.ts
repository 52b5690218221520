import { Injectable } from '@nestjs/common';
import { RoleInput, type RoleName } from '#contracts';
import { currentActor, currentCommunityId, Database, DomainError, Events, notFound, validate } from '#platform';
import { requireId } from '../ids.js';
import { authorize } from '../identity.policy.js';
import { requireFreshSignIn } from '../reauthentication.policy.js';
import { Sessions } from '../sessions/sessions.js';
import { Members } from './members.js';
import { ownersForUpdate } from './members.queries.js';
import { MembersRepository } from './members.repository.js';

/** Granting and taking back roles; it counts at once, in every process and for sessions that are open. */
@Injectable()
export class Roles {
  constructor(
    private readonly database: Database,
    private readonly repository: MembersRepository,
    private readonly sessions: Sessions,
    private readonly members: Members,
    private readonly events: Events,
  ) {}

  /** Throws `session.stale`, `ability.missing` for a role or a member at or above the actor, and `conflict.last-owner`. */
  async set(id: string, given: RoleName): Promise<void> {
    const memberId = requireId('member', id);
    const { role } = validate(RoleInput, { role: given });
    const actor = currentActor();
    authorize(actor, 'community.administer');
    requireFreshSignIn(actor);
    await this.sessions.change(memberId, () =>
      this.members.change(memberId, async () => {
        const owners = await this.database.query(ownersForUpdate, [currentCommunityId()]);
        const member = await this.repository.findRole(memberId);
        if (!member) throw notFound('member');
        authorize(actor, 'role.grant', { member, role });
        if (member.role === role) return;
        if (member.role === 'owner' && owners.length === 1) {
          throw new DomainError('conflict.last-owner', { message: 'A community needs an owner: make somebody else an owner first.' });
        }
        await this.repository.updateRole(memberId, role);
        await this.events.publish('member.updated', { memberId });
      }),
    );
  }
}

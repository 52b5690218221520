import { Injectable } from '@nestjs/common';
import { Id, TrustGrant } from '#contracts';
import { Sessions } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { memberMetrics } from './levels/metrics.queries.js';
import { TrustLevels } from './levels/trust-levels.js';
import { TrustLevelsRepository } from './levels/trust-levels.repository.js';
import { canGrantTrust } from './trust.policy.js';

/** Admins give a level, and hold it where it is. */
@Injectable()
export class Granting {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly levels: TrustLevels,
    private readonly repository: TrustLevelsRepository,
  ) {}

  async grant(id: string, given: TrustGrant): Promise<void> {
    const { level, locked } = validate(TrustGrant, given);
    const memberId = validate(Id, id);
    const actor = currentActor();
    await this.sessions.change(memberId, async () => {
      if (!canGrantTrust(actor, { memberId })) {
        throw actor.memberId
          ? new DomainError('ability.missing', { message: 'Admins give trust levels, and nobody gives their own.' })
          : new DomainError('session.required', { message: 'Please sign in first.' });
      }
      const member = await this.database.one(memberMetrics, [currentCommunityId(), memberId]);
      if (!member) throw notFound('member');
      if (member.level !== level) await this.levels.move(memberId, member.level, level, actor.memberId);
      if (member.locked !== locked) await this.repository.lock(memberId, locked);
    });
  }
}

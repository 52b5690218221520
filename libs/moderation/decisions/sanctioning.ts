import { Injectable } from '@nestjs/common';
import { Id, SanctionInput, type Decided } from '#contracts';
import { authorize, requireMember, Standings, type Standing } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { canSanction, canWarn, warnedIn } from '../moderation.policy.js';
import { placesOfMember } from '../moderation.queries.js';
import { Announcing } from './announcing.js';
import { ModerationLog } from './moderation-log.js';
import { presentStanding } from './standing-before.js';

/** Warns a member, or takes writing or the account away for a time. */
@Injectable()
export class Sanctioning {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
  ) {}

  sanction(memberId: string, given: SanctionInput): Promise<Decided> {
    const { kind, until, reason } = validate(SanctionInput, given);
    const end = until ? new Date(until) : null;
    if (end && end <= new Date()) throw new DomainError('request.invalid', { message: 'That time is over.', errors: [{ path: 'until', message: 'must be in the future' }] });
    const change = kind === 'silence' ? { silencedUntil: end } : kind === 'suspend' ? { suspendedUntil: end, suspendedFor: reason } : {};
    return this.act(memberId, { action: kind, until: kind === 'warn' ? null : end, reason }, change);
  }

  /** Lets a member write and sign in again before the time. */
  lift(memberId: string, reason: string): Promise<Decided> {
    return this.act(memberId, { action: 'lift', until: null, reason }, { silencedUntil: null, suspendedUntil: null, suspendedFor: null });
  }

  private async act(id: string, line: { action: 'warn' | 'silence' | 'suspend' | 'lift'; until: Date | null; reason: string }, change: Partial<Standing>): Promise<Decided> {
    const memberId = Id.safeParse(id).data;
    if (!memberId) throw notFound('member');
    authorize(currentActor(), 'queue.open');
    const actorId = requireMember(currentActor());
    const actionId = this.log.newId();
    await this.database.tx.run(async () => {
      const { role } = await this.standings.find(memberId);
      const who = { id: memberId, role, ...(await this.database.one(placesOfMember, [currentCommunityId(), memberId]))! };
      const allowed = line.action === 'warn' ? canWarn(currentActor(), who) : canSanction(currentActor(), who);
      if (!allowed) throw new DomainError('ability.missing', { message: 'You may not do this to this member.' });
      const before = Object.keys(change).length > 0 ? { standing: presentStanding(await this.standings.change(memberId, change)) } : {};
      await this.log.add(actionId, { ...line, actorId, memberId, spaceId: warnedIn(currentActor(), who), before });
      await this.announcing.announceLater(actionId);
    });
    return { actionId };
  }
}

import { Injectable } from '@nestjs/common';
import type { PostDecision } from '#contracts';
import { Standings } from '#identity';
import { currentActor, DomainError } from '#platform';
import { canSanction } from '../moderation.policy.js';
import type { ActionRow } from './log.queries.js';
import { granting } from './outcomes.js';
import { UndoingDecisions } from './undoing-decisions.js';
import { UndoingSanctions } from './undoing-sanctions.js';

/** An appeal against having been marked as spam that is granted takes that back whole: the account, its posts and its votes. */
@Injectable()
export class SpamReleasing {
  constructor(
    private readonly standings: Standings,
    private readonly decisions: UndoingDecisions,
    private readonly sanctions: UndoingSanctions,
  ) {}

  /** Within the transaction of the decision, before it; returns the id of what it takes back, null where it takes back nothing. */
  async release(against: ActionRow | undefined, decision: PostDecision, actorId: string): Promise<string | null> {
    if (against?.action !== 'spam' || against.undone || !against.memberId || !granting.includes(decision)) return null;
    const { role } = await this.standings.find(against.memberId);
    if (!canSanction(currentActor(), { id: against.memberId, role })) throw new DomainError('ability.missing', { message: 'This gives the account back, so a moderator of the community must decide.' });
    await this.decisions.giveBack(against, actorId);
    // What was decided anew since, such as another suspension, stays.
    if (!(await this.sanctions.isOvertaken(against))) await this.sanctions.giveBack(against);
    return against.id;
  }
}

import { Injectable } from '@nestjs/common';
import { Events } from '#platform';
import type { Before } from '../decisions/before.js';
import type { FlagOutcome } from '../decisions/outcomes.js';
import { FlagsRepository, type DecidedFlag } from './flags.repository.js';

/** What decisions say of the flags on their posts; who has points for a flag, or loses them, hears of it. */
@Injectable()
export class DecidingFlags {
  constructor(
    private readonly flags: FlagsRepository,
    private readonly events: Events,
  ) {}

  /** Decides the flags that nobody has decided yet, and names them. */
  async decideOpen(postIds: readonly string[], outcome: FlagOutcome, actionId: string, actorId: string): Promise<string[]> {
    const decided = await this.flags.decideOpen(postIds, outcome, actionId);
    await this.tell(decided, outcome, actorId);
    return decided.map(({ id }) => id);
  }

  /** Turns round what an earlier decision said. */
  async turn(earlierId: string, outcome: FlagOutcome, actionId: string, actorId: string): Promise<void> {
    await this.tell(await this.flags.redecide(earlierId, outcome, actionId), outcome, actorId);
  }

  /** What was said is said no more. */
  async giveBack(actionId: string, { state, actionId: earlierId }: NonNullable<Before['flags']>, actorId: string, ids: readonly string[] | null = null): Promise<void> {
    await this.tell(await this.flags.giveBack(actionId, state, earlierId, ids), state === 'agreed' || state === 'declined' ? state : 'ignored', actorId);
  }

  private async tell(flags: DecidedFlag[], outcome: FlagOutcome, actorId: string): Promise<void> {
    for (const { id, memberId, ...place } of flags) await this.events.publish('flag.decided', { flagId: id, flaggerId: memberId, ...place, outcome, actorId });
  }
}

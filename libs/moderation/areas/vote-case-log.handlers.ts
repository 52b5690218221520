import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Events, type Event } from '#platform';
import { ModerationLog } from '../decisions/moderation-log.js';

/** What moderators decided on votes in quarantine. A case concerns several members and is turned round in its own place: the line names none, and is not taken back. */
@Injectable()
export class VoteCaseLog implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly log: ModerationLog,
  ) {}

  onModuleInit(): void {
    this.events.on('moderation.log-vote-case', ['vote-case.decided'], (event) => this.database.tx.run(() => this.note(event)));
  }

  private async note({ id, payload: { caseId, outcome, reason, onAppeal, actorId } }: Event<'vote-case.decided'>): Promise<void> {
    await this.log.addOnce(id, { action: outcome === 'upheld' ? 'uphold-votes' : 'release-votes', actorId, reason, onAppeal, before: { voteCaseId: caseId } });
  }
}

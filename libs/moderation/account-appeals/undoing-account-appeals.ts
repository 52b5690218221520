import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ConflictOfInterest } from '#contracts';
import { currentCommunityId, Database, type Actor } from '#platform';
import type { ActionRow } from '../decisions/log.queries.js';
import { WaysBack } from '../decisions/ways-back.js';
import { reopenAccountAppeal, sanctionerInDispute } from './account-appeals.queries.js';

/** An answer to an appeal against a silence or suspension that is taken back leaves the appeal waiting again. */
@Injectable()
export class UndoingAccountAppeals implements OnModuleInit {
  readonly actions = ['lift', 'deny-appeal'] as const;

  constructor(
    private readonly database: Database,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  /** Who gave the silence or suspension does not turn the answer round. */
  async conflict({ before }: ActionRow, actor: Actor): Promise<ConflictOfInterest | null> {
    const given = before.accountAppealId ? await this.database.one(sanctionerInDispute, [currentCommunityId(), before.accountAppealId]) : undefined;
    return given?.actorId && given.actorId === actor.memberId ? 'earlier-decision' : null;
  }

  async giveBack({ before }: ActionRow): Promise<void> {
    if (before.accountAppealId) await this.database.query(reopenAccountAppeal, [currentCommunityId(), before.accountAppealId]);
  }
}

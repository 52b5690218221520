import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Events, Jobs } from '#platform';
import { caseNameOf, CaseMails, takenBackNameOf } from './case-mails.js';
import type { ActionRow } from './log.queries.js';
import { ModerationLog } from './moderation-log.js';
import { isSpaceAction } from './space-actions.js';
import { SpaceMails } from './space-mails.js';

/** So long a decision can be taken back before its author hears of it. */
const undoMs = 30_000;

/** Tells the author of a decision, once the moderator can no longer take it back unheard. */
@Injectable()
export class Announcing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly log: ModerationLog,
    private readonly mails: CaseMails,
    private readonly spaceMails: SpaceMails,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ actionId: string }>('moderation.tell-author', ({ actionId }) => this.announce(actionId));
  }

  /** A rule decides at once, and its author hears of it at once. */
  announceNow(actionId: string): Promise<void> {
    return this.jobs.add('moderation.tell-author', { actionId }, { key: actionId });
  }

  announceLater(actionId: string): Promise<void> {
    return this.jobs.add('moderation.tell-author', { actionId }, { key: actionId, runAt: new Date(Date.now() + undoMs) });
  }

  /** Whether the author has heard of a decision that was to be told later. */
  isTold({ createdAt }: Pick<ActionRow, 'createdAt'>): boolean {
    return Date.now() > createdAt.getTime() + undoMs;
  }

  private async announce(actionId: string): Promise<void> {
    const action = await this.log.find(actionId);
    if (!action || action.undone) return;
    if (isSpaceAction(action.action)) return this.spaceMails.send(action);
    const { id, memberId, postId, topicId, onAppeal } = action;
    const undone = action.action === 'undo' && action.reversesId ? await this.log.find(action.reversesId) : undefined;
    const decision = undone ? takenBackNameOf(undone) : caseNameOf(action);
    if (!decision || !memberId) return;
    await this.database.tx.run(async () => {
      await this.mails.send(action, decision);
      await this.events.publish('decision.announced', { actionId: id, memberId, postId, topicId, decision, onAppeal });
    });
  }
}

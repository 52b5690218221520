import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deciding } from '#ideas';
import { Nominating } from '#knowledge';
import { currentCommunityId, Database, Events, type Event } from '#platform';
import { ModerationLog, type NewAction } from '../decisions/moderation-log.js';
import { standingLine, type AreaAction, type LineKey } from './areas.queries.js';

type Line = Pick<NewAction, 'topicId' | 'spaceId'> & { actorId: string };

/**
 * Decisions about ideas, nominations, articles and comments of rounds that somebody took about what others wrote. Each is a
 * line; whoever takes it back in its own place adds the line that says so, unless the log did.
 */
@Injectable()
export class AreaLog implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly log: ModerationLog,
    private readonly deciding: Deciding,
    private readonly nominating: Nominating,
  ) {}

  onModuleInit(): void {
    this.events.on('moderation.log-idea', ['idea.decided'], (event) => this.database.tx.run(() => this.idea(event)));
    this.events.on('moderation.log-nomination', ['nomination.decided'], (event) => this.database.tx.run(() => this.nomination(event)));
    this.events.on('moderation.log-article', ['article.settled'], (event) => this.database.tx.run(() => this.article(event)));
    this.events.on('moderation.log-comment', ['round-comment.hidden'], (event) => this.database.tx.run(() => this.comment(event)));
  }

  /** Decision and line have the same id: whichever of two jobs comes first finds or makes it. */
  private async idea({ id, payload: { topicId, spaceId, decisionId, authorId, actorId, undone } }: Event<'idea.decided'>): Promise<void> {
    const decided = await this.deciding.find(decisionId);
    if (!decided?.actorId || decided.actorId === authorId) return;
    await this.log.addOnce(decisionId, { action: 'decide-idea', actorId: decided.actorId, topicId, spaceId, reason: decided.note });
    if (undone && !(await this.log.find(decisionId))!.undone) await this.addUndo(id, decisionId, { actorId, topicId, spaceId });
  }

  private async nomination({ id, payload: { nominationId, nominatorId, topicId, spaceId, outcome, actorId } }: Event<'nomination.decided'>): Promise<void> {
    const line = { actorId, topicId, spaceId };
    const key = { nominationId };
    if (outcome === 'open') {
      for (const action of ['accept-nomination', 'decline-nomination'] as const) await this.undoStanding(id, action, line, key);
    } else if (actorId !== nominatorId) {
      await this.log.addOnce(id, { ...line, action: outcome === 'accepted' ? 'accept-nomination' : 'decline-nomination', reason: await this.nominating.reason(nominationId), before: key });
    }
  }

  private async article({ id, payload: { topicId, spaceId, authorId, actorId, change, stateBefore } }: Event<'article.settled'>): Promise<void> {
    const line = { actorId, topicId, spaceId };
    const action = change === 'archived' || change === 'unarchived' ? 'archive-article' : 'protect-article';
    if (change === 'unarchived' || change === 'unprotected') return this.undoStanding(id, action, line);
    if (actorId !== authorId) await this.log.addOnce(id, { ...line, action, before: change === 'archived' ? { articleState: stateBefore } : {} });
  }

  private async comment({ id, payload: { spaceId, roundId, commentId, authorId, actorId, hidden } }: Event<'round-comment.hidden'>): Promise<void> {
    const line = { actorId, spaceId };
    if (!hidden) return this.undoStanding(id, 'hide-comment', line, { commentId });
    if (actorId !== authorId) await this.log.addOnce(id, { ...line, action: 'hide-comment', before: { commentId, roundId } });
  }

  private async undoStanding(eventId: string, action: AreaAction, line: Line, key: LineKey = {}): Promise<void> {
    const standing = await this.database.one(standingLine, [currentCommunityId(), action, line.topicId ?? null, line.spaceId ?? null, key]);
    if (standing) await this.addUndo(eventId, standing.id, line);
  }

  private async addUndo(eventId: string, reversesId: string, line: Line): Promise<void> {
    await this.log.addOnce(eventId, { ...line, action: 'undo', reversesId });
  }
}

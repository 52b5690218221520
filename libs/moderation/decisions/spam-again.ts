import { Injectable } from '@nestjs/common';
import { TopicAccess } from '#conversations';
import { DecidingFlags } from '../flags/deciding-flags.js';
import { Announcing } from './announcing.js';
import type { ActionRow } from './log.queries.js';
import { ModerationLog } from './moderation-log.js';
import { outcomes } from './outcomes.js';
import { SpamCleaning } from './spam-cleaning.js';

/**
 * Takes a granted appeal against having been marked as spam back: the account is marked again. That is a decision of its own,
 * against which the appeal goes on; who made the first one is still who must not decide on it.
 */
@Injectable()
export class SpamAgain {
  constructor(
    private readonly access: TopicAccess,
    private readonly cleaning: SpamCleaning,
    private readonly flags: DecidingFlags,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
  ) {}

  /** Within the transaction of taking back, with the line of the appeal that was granted; returns the id of the new decision. What was decided since stays. */
  async mark(granted: ActionRow, actorId: string): Promise<string> {
    const { id: againId, memberId, postId, topicId, spaceId, reason, flagReason, before: first } = (await this.log.find(granted.reversesId!))!;
    const id = this.log.newId();
    const cleaned = await this.cleaning.clean(await this.access.post(postId!), actorId, id, reason, granted.id);
    await this.flags.decideOpen(cleaned.posts!.map((post) => post.id), outcomes.spam, id, actorId);
    const before = { ...cleaned, flags: { state: 'open' as const, actionId: null }, againId: first.againId ?? againId };
    await this.log.add(id, { action: 'spam', actorId, memberId, postId, topicId, spaceId, reason, flagReason, before });
    if (this.announcing.isTold(granted)) await this.announcing.announceLater(id);
    return id;
  }
}

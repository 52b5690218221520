import { Injectable } from '@nestjs/common';
import { currentActor, currentCommunityId, Database, DomainError } from '#platform';
import { nextReplyAt, slowMinutesOf, type SlowTopic } from './slow-mode.policy.js';
import { lastReplyOf } from './slow-mode.queries.js';

/** Lets a member reply once in a while where a topic is slow. */
@Injectable()
export class SlowMode {
  constructor(private readonly database: Database) {}

  /** Within the transaction of a reply: throws `rate.limited`, and when it lifts, unless its author may reply now. */
  async allowReply(topic: SlowTopic & { id: string }, authorId: string): Promise<void> {
    const now = new Date();
    const minutes = slowMinutesOf(topic, now);
    if (minutes === null) return;
    // Two replies at once: the second looks when the first is written.
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`slow:${topic.id}:${authorId}`]);
    const last = await this.database.one(lastReplyOf, [currentCommunityId(), topic.id, authorId]);
    const next = nextReplyAt(currentActor(), topic, last?.createdAt ?? null, now);
    if (!next) return;
    throw new DomainError('rate.limited', {
      message: `In this topic each member replies once in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. You can reply again at ${next.toISOString()}.`,
      retryAfter: Math.ceil((next.getTime() - now.getTime()) / 1_000),
      details: { limit: 'topic.slow', most: minutes, nextAt: next.toISOString() },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, Signals } from '#platform';
import { DuplicatesRepository } from './duplicates.repository.js';
import { TopicEvents } from './topic-events.js';
import { TopicsRepository } from './topics.repository.js';
import type { TopicRow } from './topics.entity.js';

/** How a topic is closed as a duplicate; what opening and closing it again needs. */
export interface DuplicateState {
  originalId: string;
  closedAt: Date;
  closedBy: string | null;
}

const mostSteps = 20;

/** Closes topics as duplicates of others, and opens them again; who may, and when, is the caller's to ask. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly topics: TopicsRepository,
    private readonly duplicates: DuplicatesRepository,
    private readonly events: TopicEvents,
    private readonly signals: Signals,
  ) {}

  /** Where the chain of duplicates ends that a topic stands in: itself, if it is none. */
  async originalOf(topicId: string): Promise<string> {
    let id = topicId;
    for (let step = 0; step < mostSteps; step += 1) {
      const next = await this.duplicates.originalOf(id);
      if (!next || next === topicId) return id;
      id = next;
    }
    return id;
  }

  /** Takes the topics for this transaction, so that no two become duplicates of each other. */
  lock(...ids: string[]): Promise<Map<string, TopicRow>> {
    return this.duplicates.lock(ids);
  }

  /** Closes an open topic; its own duplicates become those of its original. Returns them. */
  async close(topicId: string, { originalId, closedAt, closedBy }: DuplicateState): Promise<string[]> {
    const topic = (await this.topics.lock(topicId))!;
    if (topic.deletedAt || topic.closedAt || topicId === originalId || (await this.duplicates.originalOf(originalId))) {
      throw new DomainError('conflict.closed', { message: 'This topic or its original was closed in the meantime.' });
    }
    await this.topics.update(topicId, { closedAt, closeReason: null, closedBy, closedUntil: null });
    await this.duplicates.unlink(topicId);
    await this.duplicates.link(topicId, originalId);
    const moved = await this.duplicates.follow(topicId, originalId);
    await this.tell(topic, closedBy, 'closed', [originalId, ...moved]);
    return moved;
  }

  /** Opens it again; `moved` are the duplicates that it had before. */
  async reopen(topicId: string, { originalId }: Pick<DuplicateState, 'originalId'>, actorId: string, moved: readonly string[] = []): Promise<void> {
    const topic = (await this.topics.lock(topicId))!;
    await this.topics.update(topicId, { closedAt: null, closeReason: null, closedBy: null, closedUntil: null });
    await this.duplicates.unlink(topicId);
    if (moved.length > 0) await this.duplicates.follow(originalId, topicId, moved);
    await this.tell(topic, actorId, 'reopened', [originalId, ...moved]);
  }

  /** Pages of the other topics show the link, too. */
  private async tell({ id, spaceId }: TopicRow, actorId: string | null, change: 'closed' | 'reopened', others: readonly string[]): Promise<void> {
    await this.events.publish('topic.changed', { topicId: id, spaceId, actorId, change });
    for (const other of others) await this.signals.send('topic.touched', other);
  }
}
